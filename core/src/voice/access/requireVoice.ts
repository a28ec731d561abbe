import type { DocumentReference, DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { type Member, memberOf, memberRef } from '../../access/member.ts';
import { mayUseVoice } from '../../config/rollOut.ts';
import { type RuntimeConfig, runtimeConfigOf, runtimeConfigRef } from '../../config/runtime.ts';
import type { Person } from '../../context.ts';
import {
  type Allowance,
  allowanceOf,
  currentLimits,
  type Limits,
  limitsRef,
  type UsedLimits,
} from '../../limits/limits.ts';
import { withAccounts } from '../../limits/readLimits.ts';
import { requireVoiceLeft } from '../../limits/voice.ts';
import { Refusal } from '../../refusal.ts';
import { ownSession } from '../../sessions/getSession.ts';
import { type SessionDocument, sessionRef, statusAt } from '../../sessions/session.ts';
import { sessionRefusals } from '../../sessions/sessionRefusals.ts';
import { readAll } from '../../stored/readAll.ts';
import { voiceMessages } from '../messages.ts';

/** What decides whether a member may speak in a show. */
export interface VoiceAccess {
  readonly member: Member;
  readonly config: RuntimeConfig;
  readonly allowance: Allowance;
  readonly limits: Limits;
  readonly session: SessionDocument;
}

type AccessRefs = [
  member: DocumentReference,
  runtime: DocumentReference,
  used: DocumentReference,
  session: DocumentReference,
];

/** The documents that `requireVoice` needs, in its order. */
export function accessRefs(db: Firestore, person: Person, sessionId: string): AccessRefs {
  return [
    memberRef(db, person.email),
    runtimeConfigRef(db),
    limitsRef(db, person.email),
    sessionRef(db, sessionId),
  ];
}

/** The documents of `accessRefs` as they were read, with the member's limits complete (see `withAccounts`). */
export type AccessRead = readonly [
  member: DocumentSnapshot,
  runtime: DocumentSnapshot,
  used: UsedLimits,
  session: DocumentSnapshot,
];

/** Reads what `requireVoice` needs, in a transaction that has not written yet. */
export async function readAccess(
  db: Firestore,
  transaction: Transaction,
  person: Person,
  sessionId: string,
): Promise<AccessRead> {
  const [member, runtime, used, session] = await readAll(transaction, ...accessRefs(db, person, sessionId));
  return [member, runtime, await withAccounts(db, transaction, used, person), session];
}

/**
 * Requires that a person may speak in a show now: checks the guest list, the tier, the roll-out, the emergency stop, the
 * minutes left, and whose show it is.
 * @param now epoch milliseconds
 * @throws Refusal `not-a-member`, `stage-closed`, `voice-not-open`, `voice-minutes-used`, `unknown-session`,
 * `not-your-session`, `session-over`
 */
export function requireVoice(read: AccessRead, person: Person, now: number): VoiceAccess {
  const [member, runtime, used, snapshot] = read;
  const config = runtimeConfigOf(runtime);
  const listed = memberOf(member);
  requireOpen(config, listed);
  const allowance = allowanceOf(config, listed);
  const limits = currentLimits(used.data(), now);
  requireVoiceLeft(limits, allowance, now);
  const session = ownSession(snapshot.data(), person);
  if (statusAt(session, now) !== 'active') {
    throw sessionRefusals.over();
  }
  return { member: listed, config, allowance, limits, session };
}

/**
 * Requires that voice is open to a member. The voice service calls it again whenever the member or the controls change.
 * @throws Refusal `stage-closed`, `voice-not-open`
 */
export function requireOpen(config: RuntimeConfig, member: Member): void {
  if (config.emergencyStop.on) throw new Refusal('stage-closed', config.emergencyStop.message);
  if (mayUseVoice(config, member)) return;
  throw new Refusal(
    'voice-not-open',
    member.tier === 'text' ? voiceMessages.textTier : voiceMessages.notRolledOut,
  );
}
