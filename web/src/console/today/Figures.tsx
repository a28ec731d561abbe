import type { CallableResponse } from '@improv/contract';
import './figures.css';

type Today = CallableResponse<'getToday'>;

/** The day's counts, side by side. */
export function Figures({ today: { shows, turns, voiceMinutes } }: { today: Today }) {
  const figures = [
    { what: 'On stage now', count: shows.running },
    { what: 'Started', count: shows.started },
    { what: 'Finished', count: shows.finished },
    { what: 'Abandoned', count: shows.abandoned },
    { what: 'Turns', count: turns },
    { what: 'Voice minutes', count: Math.round(voiceMinutes) },
  ];
  return (
    <section aria-label="Shows today">
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
