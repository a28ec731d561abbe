import { choose } from '@improv/play';
import type { PlayContext } from '../context.ts';
import { BlockedByModelError } from '../models/errors.ts';
import type { Prompt, Sink } from '../models/types.ts';
import type { SessionDocument } from '../sessions/session.ts';
import { stageMessages } from './messages.ts';
import type { TurnInPlay } from './turnInPlay.ts';

/** Of the script, a turn that the model's safety filter has stopped before is played with this many lines. */
const linesKept = 4;

/** The session as the cast is told it after a block: what the filter stops at is often an older line. */
export function withoutOldestLines(session: SessionDocument): SessionDocument {
  return { ...session, script: session.script.slice(-linesKept) };
}

/**
 * Has the Partner answer. In a turn that was blocked before, a further block is no failure: the Partner then says a line in
 * character of the theatre's own.
 * @returns `isPlain` for such a line
 * @throws what `stream` throws
 */
export async function streamPartner(
  { models }: Pick<PlayContext, 'models'>,
  sessionId: string,
  { n, wasBlocked, account }: Pick<TurnInPlay, 'n' | 'wasBlocked' | 'account'>,
  prompt: Prompt,
  sink: Sink,
): Promise<{ readonly text: string; readonly isPlain: boolean }> {
  try {
    const { text } = await models.stream('partner', prompt, sink, account);
    return { text, isPlain: false };
  } catch (error) {
    if (!wasBlocked || !(error instanceof BlockedByModelError)) throw error;
    const text = choose(sessionId, `plain line ${n}`, stageMessages.plainPartner);
    sink.restart();
    sink.words(text);
    return { text, isPlain: true };
  }
}
