import type { ScriptLine } from '@improv/contract';
import { playerLine } from '../cast/brief.ts';
import type { TurnDocument } from '../sessions/session.ts';

/** The whole show as a script, without the lines that the model refused. */
export function transcript(turns: readonly TurnDocument[]): ScriptLine[] {
  return turns.flatMap(({ n, kind, status, line, reply, aside, modelSafety, call }) => {
    if (status !== 'done') return [];
    const lines: ScriptLine[] = call === null ? [] : [{ n, speaker: 'mc', text: call }];
    if (line !== null && modelSafety !== 'withheld') {
      lines.push(playerLine(n, line, aside));
    }
    if (reply !== null) lines.push({ n, speaker: kind === 'exchange' ? 'partner' : 'mc', text: reply });
    return lines;
  });
}
