import type { CallableRequest, CallableResponse } from '@improv/contract';
import { begin, drawAudience, findGame, shout } from '@improv/play';
import { Timestamp } from 'firebase-admin/firestore';
import { requireConsent } from '../access/consent.ts';
import { memberOf, memberRef } from '../access/member.ts';
import { runtimeConfigOf, runtimeConfigRef } from '../config/runtime.ts';
import type { Context, Person } from '../context.ts';
import { limitRefusals } from '../limits/limitRefusals.ts';
import {
  allowanceOf,
  countSession,
  currentLimits,
  idleAfterMs,
  limitsRef,
  writeLimits,
} from '../limits/limits.ts';
import { withAccounts } from '../limits/readLimits.ts';
import { asProgress, mastery, progressRef } from '../progress/progress.ts';
import { Refusal } from '../refusal.ts';
import { keptUntil } from '../retention/keptDays.ts';
import { sanitizeSetting } from '../safety/index.ts';
import { readAll } from '../stored/readAll.ts';
import { utcDay } from '../time/span.ts';
import { readProjectCostUsd } from '../usage/dailyUsage.ts';
import { sessionMessages } from './messages.ts';
import { noNotes } from './notesTask.ts';
import { openingMood, type SessionDocument, SessionDocument as Stored, sessionRef } from './session.ts';
import { sessionRefusals } from './sessionRefusals.ts';

/**
 * Starts a show: counts it against the player's limits and draws its audience. Access is decided by the member document, not
 * by the token. Two calls with one `requestId` start one show.
 * @throws Refusal `not-a-member`, `unknown-game`, `line-declined`, `terms-not-accepted`, `stage-closed`,
 * `house-budget-spent`, and what `countSession` refuses
 */
export async function startSession(
  { db, now, log }: Context,
  person: Person,
  { requestId, gameId, location: written }: CallableRequest<'startSession'>,
): Promise<CallableResponse<'startSession'>> {
  const game = findGame(gameId);
  if (!game) throw new Refusal('unknown-game', sessionMessages.unknownGame);
  const location = sanitizeSetting(written);
  const session = sessionRef(db, requestId);
  const limits = limitsRef(db, person.email);
  const progress = progressRef(db, person.uid);
  const archetypes = drawAudience({ location, seed: requestId });
  const shouted = shout(game, location, archetypes, requestId);
  const projectCostUsd = await readProjectCostUsd(db, utcDay(now()));
  let tries = 0;
  const start = db.runTransaction(async (transaction) => {
    tries += 1;
    const at = now();
    const [stored, member, runtime, limitsRead, learnt] = await readAll(
      transaction,
      session,
      memberRef(db, person.email),
      runtimeConfigRef(db),
      limits,
      progress,
    );
    const config = runtimeConfigOf(runtime);
    const guest = memberOf(member);
    const allowance = allowanceOf(config, guest);
    if (stored.exists) {
      if (Stored.parse(stored.data()).uid === person.uid) return;
      throw sessionRefusals.notYours();
    }
    requireConsent(guest);
    const { emergencyStop } = config;
    if (emergencyStop.on) throw new Refusal('stage-closed', emergencyStop.message);
    const { houseCostPerDayUsd } = config.limits;
    if (projectCostUsd >= houseCostPerDayUsd) throw limitRefusals.projectCost(houseCostPerDayUsd, at);
    const used = await withAccounts(db, transaction, limitsRead, person);
    const counted = countSession(currentLimits(used.data(), at), allowance, requestId, at);
    const instant = Timestamp.fromMillis(at);
    const document: SessionDocument = {
      uid: person.uid,
      email: person.email,
      gameId,
      location,
      status: 'active',
      stage: 'welcome',
      phase: 'support',
      phaseChangedAtTurn: null,
      turnsPlayed: 0,
      moods: [openingMood],
      steadyTurns: 0,
      skill: mastery(asProgress(learnt.data())),
      suggestion: {
        ask: game.suggestion,
        archetypeId: shouted.archetypeId,
        shouted: shouted.suggestion,
        taken: null,
      },
      mechanic: begin(game, requestId, shouted.suggestion),
      archetypes,
      storySoFar: '',
      opening: [],
      script: [],
      lastSpotlight: null,
      stumbles: [],
      endingSeenAt: null,
      endedBy: null,
      ...noNotes,
      notesLease: null,
      headline: null,
      inputTokens: 0,
      outputTokens: 0,
      costUsd: 0,
      starred: false,
      createdAt: instant,
      updatedAt: instant,
      expiresAt: Timestamp.fromMillis(at + idleAfterMs),
      deleteAt: keptUntil('show', at),
    };
    transaction.create(session, document);
    writeLimits(transaction, used, { ...counted, email: person.email }, instant);
  });
  await start.finally(() => {
    if (tries > 1) log('start_contended', { sessionId: requestId, tries });
  });
  return { sessionId: requestId };
}
