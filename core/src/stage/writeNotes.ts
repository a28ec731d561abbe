import { CoachAnswer, type Notes, type ScriptLine } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import { brief } from '../cast/brief.ts';
import { coachPrompt } from '../cast/coach.ts';
import type { Context } from '../context.ts';
import { principles } from '../library/index.ts';
import { currentLimits, writeLimits } from '../limits/limits.ts';
import { readLimitsOfShow } from '../limits/readLimits.ts';
import { addUsage, noUsage, type Usage } from '../models/usage.ts';
import { asProgress, learn, progressRef } from '../progress/progress.ts';
import { turnsInOrder } from '../sessions/getSession.ts';
import { notesRef, retentionOf, SessionDocument, sessionRef, TurnDocument } from '../sessions/session.ts';
import { meterHouse } from '../usage/houseUsage.ts';
import { findQuote } from './quotes.ts';
import { stageCoached } from './showState.ts';

/** The first answer, and one more for the quotes that were not in the transcript. */
const rounds = 2;

/**
 * The Coach's work on one finished show; doing it again changes nothing.
 * @throws when the Coach can't be reached, so that the task queue tries again
 */
export async function writeNotes(context: Context, sessionId: string): Promise<void> {
  const { db, now } = context;
  const reference = sessionRef(db, sessionId);
  const snapshot = await reference.get();
  if (!snapshot.exists) return;
  const session = SessionDocument.parse(snapshot.data());
  if (session.notes === 'ready' || session.status === 'active' || session.turnsPlayed === 0) return;
  const turns = (await turnsInOrder(reference).get()).docs.map((document) =>
    TurnDocument.parse(document.data()),
  );
  const { notes, usage } = await ask(context, sessionId, session, turns);
  const spentAt = now();
  const at = Timestamp.fromMillis(spentAt);
  const progress = progressRef(db, session.uid);
  await db.runTransaction(async (transaction) => {
    const current = SessionDocument.parse((await transaction.get(reference)).data());
    if (current.notes === 'ready') return;
    const used = await readLimitsOfShow(db, transaction, current);
    const counts = currentLimits(used.data(), spentAt);
    const learnt = await transaction.get(progress);
    transaction.set(notesRef(reference), {
      notes,
      ...usage,
      createdAt: at,
      updatedAt: at,
      ...retentionOf(current),
    });
    transaction.update(reference, {
      notes: 'ready',
      notesSince: at,
      stage: stageCoached(current.status, current.stage),
      headline: notes.headline,
      inputTokens: current.inputTokens + usage.inputTokens,
      outputTokens: current.outputTokens + usage.outputTokens,
      costUsd: current.costUsd + usage.costUsd,
      updatedAt: at,
    });
    writeLimits(transaction, used, { ...counts, costTodayUsd: counts.costTodayUsd + usage.costUsd }, at);
    transaction.set(progress, {
      ...learn(asProgress(learnt.data()), sessionId, notes.scores, notes.mission, at),
      createdAt: learnt.get('createdAt') ?? at,
      updatedAt: at,
    });
    meterHouse(db, transaction, sessionId, spentAt, { ...usage, turns: 0 });
  });
}

async function ask(
  context: Context,
  sessionId: string,
  session: SessionDocument,
  turns: readonly TurnDocument[],
): Promise<{ notes: Notes; usage: Usage }> {
  const script = transcript(turns);
  const kept: Notes['moments'] = [];
  let rejected: string[] = [];
  let usage = noUsage;
  let answer: CoachAnswer | null = null;
  let recoveryQuote: string | null = null;
  for (let round = 1; round <= rounds && (answer === null || rejected.length > 0); round++) {
    const told = brief(sessionId, session, 'notes', {
      script,
      principles: principles.map(({ id, name, done, missed }) => ({ id, name, done, missed })),
      rejectedQuotes: rejected,
    });
    const answered = await context.models.ask('notes', coachPrompt(told), CoachAnswer);
    usage = addUsage(usage, answered.usage);
    answer ??= answered.value;
    rejected = [];
    for (const moment of answered.value.moments) {
      const found = findQuote(turns, moment.quote, moment.turn);
      const principle = principles.find(({ id }) => id === moment.principleId);
      if (!found) rejected.push(moment.quote);
      else if (principle && kept.length < 5 && !kept.some(({ quote }) => quote === found.quote)) {
        kept.push({ ...found, principleId: principle.id, principleName: principle.name, note: moment.note });
      }
    }
    const { recovery } = answered.value;
    if (recovery && recoveryQuote === null) {
      const answerTurn = (session.phaseChangedAtTurn ?? 0) + 1;
      const found = findQuote(
        turns.filter(({ n }) => n === answerTurn),
        recovery.quote,
      );
      if (found) {
        recoveryQuote = found.quote;
        answer = { ...answer, recovery };
      } else rejected.push(recovery.quote);
    }
  }
  if (answer === null) throw new Error('the Coach gave no answer');
  return { notes: compose(answer, kept, recoveryQuote, session), usage };
}

function compose(
  { headline, recovery, scores, strengths, tryNext, mission }: CoachAnswer,
  moments: Notes['moments'],
  recoveryQuote: string | null,
  { phaseChangedAtTurn, turnsPlayed }: SessionDocument,
): Notes {
  const answered = phaseChangedAtTurn !== null && turnsPlayed > phaseChangedAtTurn;
  return {
    headline,
    moments: [...moments].sort((a, b) => a.turn - b.turn),
    phaseChange:
      phaseChangedAtTurn === null
        ? null
        : {
            turn: phaseChangedAtTurn,
            recoveryScore: answered && recovery ? recovery.score : null,
            quote: recoveryQuote,
            note:
              answered && recovery
                ? recovery.note
                : 'Your Partner had just begun to stumble when the scene ended. Next time, the lead is yours.',
          },
    scores: principles.flatMap(({ id, name }) => {
      const scored = scores.find(({ principleId }) => principleId === id);
      return scored ? [{ ...scored, principleName: name }] : [];
    }),
    strengths,
    tryNext,
    mission,
  };
}

/** The whole show as the Coach reads it. */
function transcript(turns: readonly TurnDocument[]): ScriptLine[] {
  return turns.flatMap(({ n, kind, status, line, reply }) => {
    if (status !== 'done') return [];
    const lines: ScriptLine[] = [];
    if (line !== null) lines.push({ n, speaker: 'player', text: line });
    if (reply !== null) lines.push({ n, speaker: kind === 'exchange' ? 'partner' : 'mc', text: reply });
    return lines;
  });
}
