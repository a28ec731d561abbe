import type { Notes } from '@improv/contract';
import { Lamps } from '../ui/Lamps.tsx';
import { notesMessages } from './messages.ts';
import './recovery.css';

type Change = NonNullable<Notes['phaseChange']>;

const { recovery } = notesMessages;

/** The change of phase in a show, and how the player took the lead. */
export function Recovery({ change: { turn, recoveryScore, quote, note } }: { change: Change }) {
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
    </section>
  );
}
