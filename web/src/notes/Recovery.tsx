import type { Notes } from '@improv/contract';
import './recovery.css';

type Change = NonNullable<Notes['phaseChange']>;

/** One bulb for every ten points. */
const bulbs = 10;

/** When the light turned on the player, and how they picked the scene up. */
export function Recovery({ change: { turn, recoveryScore, quote, note } }: { change: Change }) {
  return (
    <section className="report-part recovery" aria-labelledby="recovery">
      <h2 id="recovery">When the light turned</h2>
      <p className="recovery-turn">From turn {turn} on, your Partner stumbled so that you could lead.</p>
      {recoveryScore !== null && (
        <div className="recovery-score">
          <span className="recovery-bulbs" aria-hidden="true">
            {Array.from({ length: bulbs }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ten bulbs in a row, never reordered.
              <i key={index} data-lit={recoveryScore >= (index + 1) * 10 - 5} />
            ))}
          </span>
          <p>
            Recovery <strong>{recoveryScore}</strong> of 100
          </p>
        </div>
      )}
      {quote !== null && (
        <blockquote className="moment-quote">
          <p>“{quote}”</p>
        </blockquote>
      )}
      <p>{note}</p>
    </section>
  );
}
