import { CoachAnswer, type Notes, type ScriptLine } from '@improv/contract';
import { principles } from '@improv/play';
import { Timestamp } from 'firebase-admin/firestore';
import { brief } from '../cast/brief.ts';
import { coachPrompt } from '../cast/coach.ts';
import type { Context } from '../context.ts';
import type { Meter } from '../models/meter.ts';
import { asProgress, learn, progressRef } from '../progress/progress.ts';
import { turnsInOrder } from '../sessions/getSession.ts';
import { notesRef, retentionOf, SessionDocument, sessionRef, TurnDocument } from '../sessions/session.ts';
import { stageCoached } from '../sessions/sessionState.ts';
import { stageMessages } from './messages.ts';
import { beginNotesRun } from './notesRun.ts';
import { findQuote } from './quotes.ts';

/** One answer, and a second one for quotes that were not in the transcript. */
const rounds = 2;

/**
 * Has the Coach write the notes of a finished show, and updates the player's progress. One run at a time asks the Coach; the
 * cost of each run is counted, and the notes are stored once.
 * @param task the task to do; null does the one that the session waits for
 * @throws when the Coach can't be reached, so that the task queue tries again
 */
export async function writeNotes(
  context: Context,
  sessionId: string,
  task: string | null = null,
): Promise<void> {
  const run = await beginNotesRun(context, sessionId, task);
  if (!run) return;
  const { db, now } = context;
  const { session, account } = run;
  const reference = sessionRef(db, sessionId);
  await run.during(
    async () => {
      const { docs } = await turnsInOrder(reference).get();
      const turns = docs.map((document) => TurnDocument.parse(document.data()));
      return ask(context, sessionId, session, turns, account);
    },
    async (transaction, { show }, notes) => {
      const learnt = await transaction.get(progressRef(db, session.uid));
      const current = SessionDocument.parse(show.data());
      const at = Timestamp.fromMillis(now());
      return () => {
        transaction.set(notesRef(reference), {
          notes,
          ...account.used,
          createdAt: at,
          updatedAt: at,
          ...retentionOf(current),
        });
        transaction.set(learnt.ref, {
          ...learn(asProgress(learnt.data()), sessionId, notes.scores, notes.mission, at),
          createdAt: learnt.get('createdAt') ?? at,
          updatedAt: at,
        });
        return {
          notes: 'ready',
          notesSince: at,
          stage: stageCoached(current.status, current.stage),
          headline: notes.headline,
        };
      };
    },
  );
}

async function ask(
  context: Context,
  sessionId: string,
  session: SessionDocument,
  turns: readonly TurnDocument[],
  meter: Meter,
): Promise<Notes> {
  const script = transcript(turns);
  const kept: Notes['moments'] = [];
  let rejected: string[] = [];
  let answer: CoachAnswer | null = null;
  let recoveryQuote: string | null = null;
  for (let round = 1; round <= rounds && (answer === null || rejected.length > 0); round++) {
    const told = brief(sessionId, session, 'notes', {
      script,
      principles: principles.map(({ id, name, done, missed }) => ({ id, name, done, missed })),
      rejectedQuotes: rejected,
    });
    const { value } = await context.models.ask('notes', coachPrompt(told), CoachAnswer, meter);
    answer ??= value;
    rejected = [];
    for (const moment of value.moments) {
      const found = findQuote(turns, moment.quote, moment.turn);
      const principle = principles.find(({ id }) => id === moment.principleId);
      if (!found) rejected.push(moment.quote);
      else if (principle && kept.length < 5 && !kept.some(({ quote }) => quote === found.quote)) {
        kept.push({ ...found, principleId: principle.id, principleName: principle.name, note: moment.note });
      }
    }
    const { recovery } = value;
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
  return compose(answer, kept, recoveryQuote, session);
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
            note: answered && recovery ? recovery.note : stageMessages.endedBeforeRecovery,
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

/** The whole show as a script for the Coach. */
function transcript(turns: readonly TurnDocument[]): ScriptLine[] {
  return turns.flatMap(({ n, kind, status, line, reply, aside }) => {
    if (status !== 'done') return [];
    const lines: ScriptLine[] = [];
    if (line !== null) lines.push({ n, speaker: 'player', text: line, ...(aside && { aside }) });
    if (reply !== null) lines.push({ n, speaker: kind === 'exchange' ? 'partner' : 'mc', text: reply });
    return lines;
  });
}
