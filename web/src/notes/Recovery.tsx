import type { Notes } from '@improv/contract';
import { Lamps } from '../ui/Lamps.tsx';
import { notesMessages } from './messages.ts';
import './recovery.css';

type Change = NonNullable<Notes['phaseChange']>;

const { recovery } = notesMessages;

/** The Partner's first stumble in a show, how the player took the lead, and how they did best. */
export function Recovery({
  change: { turn, recoveryScore, quote, note },
  best,
}: {
  change: Change;
  /** The stumble that the player met best, where that was a later one. */
  best: Notes['bestRecovery'];
}) {
  return (
    <section className="report-part recovery" aria-labelledby="recovery">
      <h2 id="recovery">{recovery.title}</h2>
      <p className="recovery-turn">{recovery.turn(turn)}</p>
      {recoveryScore !== null && (
        <div className="recovery-score">
          <Lamps score={recoveryScore} />
          <p>
            {recovery.score} <strong>{recoveryScore}</strong> {recovery.of}
          </p>
        </div>
      )}
      {quote !== null && (
        <blockquote className="moment-quote">
          <p>“{quote}”</p>
        </blockquote>
      )}
      <p>{note}</p>
      {best && (
        <div className="recovery-best">
          <h3>{recovery.best(best.turn)}</h3>
          <div className="recovery-score">
            <Lamps score={best.score} />
            <p>
              {recovery.score} <strong>{best.score}</strong> {recovery.of}
            </p>
          </div>
          <blockquote className="moment-quote">
            <p>“{best.quote}”</p>
          </blockquote>
          <p>{best.note}</p>
        </div>
      )}
    </section>
  );
}
