import type { Notes } from '@improv/contract';
import { Lamps } from '../ui/Lamps.tsx';
import './recovery.css';

type Change = NonNullable<Notes['phaseChange']>;

/** When the light turned on the player, and how they picked the scene up. */
export function Recovery({ change: { turn, recoveryScore, quote, note } }: { change: Change }) {
  return (
    <section className="report-part recovery" aria-labelledby="recovery">
      <h2 id="recovery">When the light turned</h2>
      <p className="recovery-turn">From turn {turn} on, your Partner stumbled so that you could lead.</p>
      {recoveryScore !== null && (
        <div className="recovery-score">
          <Lamps score={recoveryScore} />
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
