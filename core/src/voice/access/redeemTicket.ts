import { randomUUID } from 'node:crypto';
import { Timestamp } from 'firebase-admin/firestore';
import type { Context, Person } from '../../context.ts';
import { voiceSecondsLeft } from '../../limits/voice.ts';
import { keptUntil } from '../../retention/keptDays.ts';
import {
  type AudioSessionDocument,
  audioSessionRef,
  audioSessions,
  leaseUntil,
  secondsLeft,
} from '../audioSession.ts';
import { voiceMessages } from '../messages.ts';
import { hashOf } from '../secret.ts';
import { noStats } from '../sessionStats.ts';
import { readAccess, requireVoice } from './requireVoice.ts';
import { ticketRef, validTicket } from './ticket.ts';
import { newToken, type RequireCapacity, type VoiceLease } from './voiceLease.ts';
import { VoiceRefusal } from './voiceRefusal.ts';

/**
 * Redeems a ticket and opens an audio session. Of several calls with one ticket, one succeeds. An earlier audio session of
 * the same show is replaced.
 * @param instanceId of the process that will run the conversation
 * @throws VoiceRefusal `bad-ticket`; Refusal for what `requireVoice` refuses; both leave the ticket as it was
 */
export function redeemTicket(
  { db, now }: Pick<Context, 'db' | 'now'>,
  ticket: string,
  instanceId: string,
  requireCapacity: RequireCapacity,
): Promise<VoiceLease> {
  const id = randomUUID();
  const token = newToken(id);
  const ownershipId = randomUUID();
  return db.runTransaction(async (transaction) => {
    const at = now();
    const reference = ticketRef(db, ticket);
    const valid = validTicket((await transaction.get(reference)).data(), at);
    if (!valid) {
      throw new VoiceRefusal('bad-ticket', voiceMessages.badTicket);
    }
    const { uid, email, name, sessionId } = valid;
    const person: Person = { uid, email, name };
    await requireCapacity(person, sessionId);
    const { allowance, limits } = requireVoice(
      await readAccess(db, transaction, person, sessionId),
      person,
      at,
    );
    const before = await transaction.get(
      audioSessions(db).where('sessionId', '==', sessionId).where('endedAt', '==', null),
    );
    const instant = Timestamp.fromMillis(at);
    transaction.delete(reference);
    for (const other of before.docs) transaction.update(other.ref, { replacedBy: id, updatedAt: instant });
    transaction.create(audioSessionRef(db, id), {
      ...person,
      sessionId,
      holder: instanceId,
      hold: ownershipId,
      tokenHash: hashOf(token),
      earlierTokenHash: null,
      // Until the client has received `ready`: the handshake is not counted as voice time.
      connected: false,
      meteredAt: instant,
      aliveAt: instant,
      handovers: [],
      placeUntil: leaseUntil(at, true),
      handle: null,
      nextUtterance: 0,
      replacedBy: null,
      connectedSeconds: 0,
      ...noStats,
      quality: null,
      endedBy: null,
      endedAt: null,
      createdAt: instant,
      updatedAt: instant,
      deleteAt: keptUntil('voice', at),
    } satisfies AudioSessionDocument);
    return {
      id,
      person,
      sessionId,
      ownershipId,
      token,
      earlierToken: null,
      secondsLeft: secondsLeft(voiceSecondsLeft(limits, allowance), 0),
      handle: null,
      firstUtterance: 0,
      stats: noStats,
    };
  });
}
