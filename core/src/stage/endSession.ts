import type { CallableRequest, CallableResponse } from '@improv/contract';
import { closeBrief } from '../cast/brief.ts';
import { closePrompt } from '../cast/mc.ts';
import type { Context, Person } from '../context.ts';
import type { Meter } from '../models/meter.ts';
import type { Prompt } from '../models/types.ts';
import { turnsOf } from '../sessions/getSession.ts';
import { enqueueNotesTask, newNotesTask, noNotes } from '../sessions/notesTask.ts';
import { stageAfter } from '../sessions/sessionState.ts';
import { type Emit, sinkTo } from './emit.ts';
import { logCastFailure } from './logCastFailure.ts';
import { stageMessages } from './messages.ts';
import { transcript } from './transcript.ts';
import { beginTurnInPlay } from './turnInPlay.ts';
import { viewPlayed } from './viewPlayed.ts';

/**
 * Has the MC close the show, because the player wants to or the Stage Manager has ended the scene, and enqueues the Coach's
 * task. A show without a played turn gets no notes.
 * @throws Refusal what `openTurn` refuses
 */
export async function endSession(
  context: Context,
  person: Person,
  { sessionId }: CallableRequest<'endSession'>,
  emit: Emit,
): Promise<CallableResponse<'endSession'>> {
  const turn = await beginTurnInPlay(context, person, {
    sessionId,
    kind: 'close',
    number: ({ turnsPlayed }) => turnsPlayed + 1,
    line: null,
    calls: ['close'],
    requireState: () => undefined,
    patch: ({ stage, endedBy }) =>
      stage === 'closing' ? {} : { stage: stageAfter(stage, 'ended'), endedBy: endedBy ?? 'player' },
  });
  if (turn.kind === 'done') return viewPlayed(context, sessionId, turn);
  const { session, account } = turn;
  const outcome = await turn.play(async () => {
    const turns = await turnsOf(context.db, sessionId);
    const prompt = closePrompt(closeBrief(sessionId, session, transcript(turns)));
    const { text, unspoken } = await sayClose(context, sessionId, prompt, emit, account);
    const coached = session.turnsPlayed > 0;
    return {
      unspoken,
      turn: { reply: text },
      session: {
        status: 'completed' as const,
        stage: stageAfter(session.stage, coached ? 'closed' : 'closed-unplayed'),
        ...(coached ? newNotesTask(context.now()) : noNotes),
      },
    };
  });
  const closed = await turn.close(outcome);
  const { notes, notesTask } = closed.session;
  if (notes === 'pending' && notesTask !== null) await enqueueNotesTask(context, sessionId, notesTask);
  return viewPlayed(context, sessionId, closed);
}

async function sayClose(
  context: Context,
  sessionId: string,
  prompt: Prompt,
  emit: Emit,
  meter: Meter,
): Promise<{ text: string; unspoken: boolean }> {
  const sink = sinkTo(emit);
  let spoke = false;
  const listened = {
    words: (text: string) => {
      spoke = true;
      sink.words(text);
    },
    restart: sink.restart,
  };
  try {
    const { text } = await context.models.stream('close', prompt, listened, meter);
    return { text, unspoken: false };
  } catch (error) {
    logCastFailure(context, 'close_failed', { sessionId }, error);
    if (spoke) sink.restart();
    sink.words(stageMessages.plainClose);
    return { text: stageMessages.plainClose, unspoken: true };
  }
}
