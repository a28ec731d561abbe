import { CoachAnswer, type Notes, type ScriptLine, type SeenTurn } from '@improv/contract';
import { principles } from '@improv/play';
import { coachBrief } from '../cast/brief.ts';
import { coachPrompt } from '../cast/coach.ts';
import type { Context } from '../context.ts';
import { BlockedByModelError } from '../models/errors.ts';
import type { Meter } from '../models/meter.ts';
import type { SessionDocument, TurnDocument } from '../sessions/session.ts';
import { ProvenNotes } from './provenNotes.ts';
import { transcript } from './transcript.ts';

/** One answer, and a second one for quotes that were not in the transcript. */
const rounds = 2;
/** When the model's safety filter stops the whole transcript, the Coach is told this many of the last lines. */
const linesAfterBlock = 12;

/**
 * Asks the Coach about a finished show, and once more where it quotes what was not said.
 * @throws when the Coach can't be reached
 */
export async function askCoach(
  context: Context,
  sessionId: string,
  session: SessionDocument,
  turns: readonly TurnDocument[],
  meter: Meter,
): Promise<Notes> {
  const script = transcript(turns);
  const proven = new ProvenNotes(session, turns, script);
  let rejectedQuotes: readonly string[] = [];
  for (let round = 1; round <= rounds; round++) {
    const answer = await askOnce(script).catch((error: unknown) => {
      if (!(error instanceof BlockedByModelError)) throw error;
      return askOnce(script.slice(-linesAfterBlock));
    });
    rejectedQuotes = proven.add(answer);
    if (rejectedQuotes.length === 0) break;
  }
  return proven.notes();

  async function askOnce(told: readonly ScriptLine[]): Promise<CoachAnswer> {
    const prompt = coachPrompt(
      coachBrief(sessionId, session, {
        script: [...told],
        seen: turns.flatMap(seenOf),
        principles: principles.map(({ id, name, done, missed }) => ({ id, name, done, missed })),
        rejectedQuotes: [...rejectedQuotes],
      }),
    );
    const { value } = await context.models.ask('notes', prompt, CoachAnswer, meter);
    return value;
  }
}

/** What the house saw of a played turn. */
function seenOf({ n, kind, status, stumble, mood, accepted, kept, responseMs }: TurnDocument): SeenTurn[] {
  if (kind !== 'exchange' || status !== 'done') return [];
  return [
    {
      n,
      stumble,
      mood: mood?.label ?? null,
      sentiment: mood && Number(mood.sentiment.toFixed(1)),
      accepted,
      keptRule: kept,
      seconds: responseMs === null ? null : Math.round(responseMs / 1000),
    },
  ];
}
