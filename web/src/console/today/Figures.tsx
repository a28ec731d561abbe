import type { CallableResponse } from '@improv/contract';
import { todayMessages } from './messages.ts';
import './figures.css';

type Today = CallableResponse<'getToday'>;

const { figures: texts } = todayMessages;

/** The day's counts. */
export function Figures({ today: { shows, turns, voiceMinutes } }: { today: Today }) {
  const figures = [
    { what: texts.running, count: shows.running },
    { what: texts.started, count: shows.started },
    { what: texts.finished, count: shows.finished },
    { what: texts.abandoned, count: shows.abandoned },
    { what: texts.turns, count: turns },
    { what: texts.voiceMinutes, count: Math.round(voiceMinutes) },
  ];
  return (
    <section aria-label={texts.label}>
      <dl className="figures">
        {figures.map(({ what, count }) => (
          <div key={what} className="figure">
            <dt>{what}</dt>
            <dd>{count.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
