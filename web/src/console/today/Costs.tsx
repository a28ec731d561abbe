import type { CallableResponse } from '@improv/contract';
import { dollars } from '../../money/dollars.ts';
import { CostChart } from './CostChart.tsx';
import { todayMessages } from './messages.ts';
import { dayInWords } from './utc.ts';
import './costs.css';

type Cost = CallableResponse<'getToday'>['cost'];

const { costs: texts } = todayMessages;

/** The theatre's costs: today against the limit, the last week and month, and day by day. */
export function Costs({ cost }: { cost: Cost }) {
  const { todayUsd, last7DaysUsd, last30DaysUsd, limitPerDayUsd, spent, byDay } = cost;
  const share = limitPerDayUsd === 0 ? 1 : Math.min(todayUsd / limitPerDayUsd, 1);
  return (
    <section className="costs" aria-labelledby="costs">
      <h2 id="costs">{texts.title}</h2>
      <dl className="costs-sums">
        <div className="costs-today">
          <dt>{texts.today}</dt>
          <dd>
            <strong>{dollars(todayUsd)}</strong> {texts.ofLimit(dollars(limitPerDayUsd))}
            <i className="costs-gauge" style={{ '--share': share }} aria-hidden="true" />
          </dd>
        </div>
        <Sum over={7} usd={last7DaysUsd} />
        <Sum over={30} usd={last30DaysUsd} />
      </dl>
      {spent && (
        <p className="costs-spent">
          <strong>{texts.limitReached}</strong> {texts.limitEffect}
        </p>
      )}
      {last30DaysUsd > 0 ? (
        <>
          <CostChart byDay={byDay} limitPerDayUsd={limitPerDayUsd} />
          <details className="costs-table fold">
            <summary>{texts.table}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{texts.day}</th>
                  <th scope="col">{texts.cost}</th>
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
        <p className="today-none">{texts.none}</p>
      )}
    </section>
  );
}

function Sum({ over, usd }: { over: number; usd: number }) {
  return (
    <div>
      <dt>{texts.lastDays(over)}</dt>
      <dd>
        <strong>{dollars(usd)}</strong> {texts.aDay(dollars(usd / over))}
      </dd>
    </div>
  );
}
