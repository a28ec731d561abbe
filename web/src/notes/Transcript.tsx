import type { Session, Turn } from '@improv/contract';
import { ScriptLine } from '../script/ScriptLine.tsx';
import { scriptOf } from '../script/script.ts';
import { notesMessages } from './messages.ts';
import './transcript.css';

/** The script as it was played, folded away until asked for. */
export function Transcript({
  session,
  turns,
  open,
}: {
  session: Session;
  turns: readonly Turn[];
  open: boolean;
}) {
  const script = scriptOf(turns, session);
  if (script.length === 0) return null;
  return (
    <details className="transcript fold" open={open}>
      <summary>{notesMessages.transcript}</summary>
      <div className="transcript-lines">
        {script.map((entry) => (
          <ScriptLine
            key={`${entry.n} ${entry.kind} ${entry.kind === 'line' ? entry.speaker : ''}`}
            entry={entry}
          />
        ))}
      </div>
    </details>
  );
}
