import type { CallableRequest, CallableResponse } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import { memberOf, memberRef } from '../access/member.ts';
import { runtimeConfigOf, runtimeConfigRef } from '../config/runtime.ts';
import type { Context, Person } from '../context.ts';
import { limitRefusals } from '../limits/limitRefusals.ts';
import { allowanceOf, currentLimits, limitsRef } from '../limits/limits.ts';
import { withAccounts } from '../limits/readLimits.ts';
import { Refusal } from '../refusal.ts';
import { ownSession } from '../sessions/getSession.ts';
import { enqueueNotesTask, newNotesTask } from '../sessions/notesTask.ts';
import { notesAt, sessionRef } from '../sessions/session.ts';
import { readAll } from '../stored/readAll.ts';
import { stageMessages } from './messages.ts';

/**
 * Enqueues the Coach's task again after it has failed or was lost. Of concurrent calls, one enqueues it. The player's daily
 * cost limit applies, because failed calls to the Coach are paid for too.
 * @throws Refusal `unknown-session`, `not-your-session`, `session-not-open` while the show still runs, `daily-cost-used`,
 * `cast-unavailable` when the task can't be enqueued
 */
export async function retryNotes(
  context: Context,
  person: Person,
  { sessionId }: CallableRequest<'retryNotes'>,
): Promise<CallableResponse<'retryNotes'>> {
  const { db, now } = context;
  const reference = sessionRef(db, sessionId);
  const asked = await db.runTransaction(async (transaction) => {
    const [snapshot, member, runtime, limits] = await readAll(
      transaction,
      reference,
      memberRef(db, person.email),
      runtimeConfigRef(db),
      limitsRef(db, person.email),
    );
    const session = ownSession(snapshot.data(), person);
    const at = now();
    const notes = notesAt(session, at);
    if (notes === 'ready' || notes === 'pending') return { status: notes, task: null };
    if (notes === 'none') {
      throw new Refusal('session-not-open', stageMessages.notesTooEarly);
    }
    const { costPerDayUsd } = allowanceOf(runtimeConfigOf(runtime), memberOf(member));
    const used = await withAccounts(db, transaction, limits, person);
    const { costTodayUsd } = currentLimits(used.data(), at);
    if (costTodayUsd >= costPerDayUsd) throw limitRefusals.dailyCost(costPerDayUsd, at);
    const task = newNotesTask(at);
    transaction.update(reference, { ...task, updatedAt: Timestamp.fromMillis(at) });
    return { status: 'pending' as const, task: task.notesTask };
  });
  if (asked.task !== null && !(await enqueueNotesTask(context, sessionId, asked.task))) {
    throw new Refusal('cast-unavailable', stageMessages.coachUnreachable);
  }
  return { status: asked.status };
}
