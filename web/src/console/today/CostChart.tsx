import type { CallableResponse } from '@improv/contract';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { dollars } from '../../money/dollars.ts';
import { todayMessages } from './messages.ts';
import { dayInWords, shortDay } from './utc.ts';
import './costChart.css';

type Cost = CallableResponse<'getToday'>['cost'];

/** CSS pixels; the axis has room for "$1.25M". */
const height = 200;
const axisWidth = 48;

/** "$120", "$1.2K": round sums beside the axis. */
const short = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 2,
});

/** Thirty days as bars, today in red. An image to screen readers: the table beneath it has the same figures. */
export function CostChart({ byDay, limitPerDayUsd }: Pick<Cost, 'byDay' | 'limitPerDayUsd'>) {
  const highest = byDay.reduce((most, day) => (day.costUsd > most.costUsd ? day : most));
  const days = byDay.map((day, index) => ({ ...day, today: index === byDay.length - 1 }));
  return (
    <div
      className="cost-chart"
      role="img"
      aria-label={todayMessages.costs.chart(dayInWords(highest.day), dollars(highest.costUsd))}
    >
      <ResponsiveContainer width="100%" height={height}>
        {/* It is drawn anew every 15 seconds: bars that grow each time would be restless. */}
        <BarChart data={days} margin={{ top: 12, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} />
          <XAxis dataKey="day" tickFormatter={shortDay} tickLine={false} minTickGap={28} />
          <YAxis
            tickFormatter={(usd: number) => short.format(usd)}
            tickLine={false}
            axisLine={false}
            width={axisWidth}
          />
          <Tooltip cursor={false} isAnimationActive={false} content={Spelled} />
          <ReferenceLine y={limitPerDayUsd} className="cost-chart-limit" />
          <Bar dataKey="costUsd" isAnimationActive={false} className="cost-chart-bar" />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function Spelled({ active, payload }: { active?: boolean; payload?: readonly { payload?: unknown }[] }) {
  const day = payload?.[0]?.payload as Cost['byDay'][number] | undefined;
  if (!active || !day) return null;
  return (
    <p className="cost-chart-day">
      {dayInWords(day.day)}: <strong>{dollars(day.costUsd)}</strong>
    </p>
  );
}
