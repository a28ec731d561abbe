import type { CallableResponse } from '@improv/contract';
import { dollars } from '../../money/dollars.ts';
import { CostChart } from './CostChart.tsx';
import { dayInWords } from './utc.ts';
import './costs.css';

type Cost = CallableResponse<'getToday'>['cost'];

/** What the house costs: today beside its limit, the last week and month, and day by day. */
export function Costs({ cost }: { cost: Cost }) {
  const { todayUsd, last7DaysUsd, last30DaysUsd, limitPerDayUsd, spent, byDay } = cost;
  const share = limitPerDayUsd === 0 ? 1 : Math.min(todayUsd / limitPerDayUsd, 1);
  return (
    <section className="costs" aria-labelledby="costs">
      <h2 id="costs">What it costs</h2>
      <dl className="costs-sums">
        <div className="costs-today">
          <dt>Today</dt>
          <dd>
            <strong>{dollars(todayUsd)}</strong> of the house’s {dollars(limitPerDayUsd)} a day
            <i className="costs-gauge" style={{ '--share': share }} aria-hidden="true" />
          </dd>
        </div>
        <Sum over={7} usd={last7DaysUsd} />
        <Sum over={30} usd={last30DaysUsd} />
      </dl>
      {spent && (
        <p className="costs-spent">
          <strong>The house’s limit for today is reached.</strong> Nobody can start a new show until midnight
          UTC, unless the limit is raised.
        </p>
      )}
      {last30DaysUsd > 0 ? (
        <>
          <CostChart byDay={byDay} limitPerDayUsd={limitPerDayUsd} />
          <details className="costs-table fold">
            <summary>The same 30 days as a table</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">Day (UTC)</th>
                  <th scope="col">Cost</th>
                </tr>
              </thead>
              <tbody>
                {byDay.toReversed().map(({ day, costUsd }) => (
                  <tr key={day}>
                    <th scope="row">{dayInWords(day)}</th>
                    <td>{dollars(costUsd)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      ) : (
        <p className="today-none">Nothing has been spent in 30 days: the cast has been resting.</p>
      )}
    </section>
  );
}

function Sum({ over, usd }: { over: number; usd: number }) {
  return (
    <div>
      <dt>Last {over} days</dt>
      <dd>
        <strong>{dollars(usd)}</strong> {dollars(usd / over)} a day
      </dd>
    </div>
  );
}
