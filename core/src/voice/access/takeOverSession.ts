import { randomUUID } from 'node:crypto';
import { Timestamp } from 'firebase-admin/firestore';
import type { Context, Person } from '../../context.ts';
import { spendVoice, voiceSecondsLeft } from '../../limits/voice.ts';
import { noUsage } from '../../models/usage.ts';
import { utcDay } from '../../time/span.ts';
import { AudioSessionDocument, audioSessionRef, leaseUntil, secondsLeft } from '../audioSession.ts';
import { voiceMessages } from '../messages.ts';
import { fits, hashOf } from '../secret.ts';
import { SessionStats } from '../sessionStats.ts';
import { readAccess, requireVoice } from './requireVoice.ts';
import { audioSessionOf, newToken, type RequireCapacity, type VoiceLease } from './voiceLease.ts';
import { VoiceRefusal } from './voiceRefusal.ts';

/** More utterances than are announced between two saves, so that no number of the instance before is used again. */
const utterancesBetweenSaves = 256;

/** An instance that has lost a session settles it within this time, or is dead. Milliseconds. */
const settlesWithinMs = 60_000;
/** With this many unsettled handovers, the client's word about its absence is not trusted any more. */
const mostUnsettled = 8;

/** What a client sends that reconnects to another instance. */
export interface Return {
  readonly token: string;
  /** When the client says that it lost its connection. Epoch milliseconds. */
  readonly goneAt: number;
}

/**
 * Takes an audio session over from another instance, which learns of it by its watch. The voice time since that instance's
 * last save is counted up to when the client says that it left; if it left before the save, the excess is given back. If the
 * other instance is alive and knows better, it counts the rest: see `settleHandover`.
 * @param instanceId of the process that will run the conversation
 * @throws VoiceRefusal `place-lost`; Refusal for what `requireVoice` refuses; both leave the session as it was
 */
export async function takeOverSession(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { token, goneAt }: Return,
  instanceId: string,
  requireCapacity: RequireCapacity,
): Promise<VoiceLease> {
  const id = audioSessionOf(token);
  if (id === null) throw leaseLost();
  const next = newToken(id);
  const ownershipId = randomUUID();
  return db.runTransaction(async (transaction) => {
    const at = now();
    const reference = audioSessionRef(db, id);
    const stored = (await transaction.get(reference)).data();
    if (stored === undefined) throw leaseLost();
    const before = AudioSessionDocument.parse(stored);
    const opens = fits(token, before.tokenHash) || fits(token, before.earlierTokenHash);
    const kept = before.endedAt === null && before.replacedBy === null && before.placeUntil.toMillis() > at;
    if (!opens || !kept) throw leaseLost();
    const { uid, email, name, sessionId } = before;
    const person: Person = { uid, email, name };
    await requireCapacity(person, sessionId);
    const read = await readAccess(db, transaction, person, sessionId);
    const { allowance } = requireVoice(read, person, at);
    const [, , used] = read;
    const meteredAt = before.meteredAt.toMillis();
    // Nothing is given back for yesterday, whose count is closed.
    const aliveAt = Math.max(before.aliveAt?.toMillis() ?? meteredAt, Date.parse(utcDay(at)));
    const unsettled = before.handovers.filter((other) => other.at.toMillis() > at - settlesWithinMs);
    const believed = unsettled.length < mostUnsettled ? goneAt : at;
    const wentAt = Math.max(Math.min(aliveAt, meteredAt), Math.min(believed, at));
    const countedTo = before.connected ? wentAt : meteredAt;
    const seconds = (countedTo - meteredAt) / 1000;
    const limits = spendVoice(db, transaction, used, person, { sessionId, seconds, spent: noUsage, at });
    const connectedSeconds = Math.max(0, before.connectedSeconds + seconds);
    const stats: SessionStats = {
      ...SessionStats.parse(before),
      reconnects: before.reconnects + 1,
      offlineSeconds: before.offlineSeconds + Math.max(0, at - wentAt) / 1000,
    };
    const firstUtterance = before.nextUtterance + utterancesBetweenSaves;
    const instant = Timestamp.fromMillis(at);
    transaction.update(reference, {
      ...stats,
      holder: instanceId,
      hold: ownershipId,
      tokenHash: hashOf(next),
      earlierTokenHash: hashOf(token),
      // See `redeemTicket`.
      connected: false,
      connectedSeconds,
      meteredAt: instant,
      aliveAt: instant,
      handovers: [...unsettled, { hold: before.hold, wentAt: Timestamp.fromMillis(countedTo), at: instant }],
      placeUntil: leaseUntil(at, true),
      nextUtterance: firstUtterance,
      updatedAt: instant,
    } satisfies Partial<AudioSessionDocument>);
    return {
      id,
      person,
      sessionId,
      ownershipId,
      token: next,
      earlierToken: token,
      secondsLeft: secondsLeft(voiceSecondsLeft(limits, allowance), connectedSeconds),
      handle: before.handle,
      firstUtterance,
      stats,
    };
  });
}

function leaseLost(): VoiceRefusal {
  return new VoiceRefusal('place-lost', voiceMessages.leaseLost);
}
