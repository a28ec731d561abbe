import type { CallableRequest, CallableResponse } from '@improv/contract';
import { type DocumentReference, type Firestore, type Query, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { memberRef } from '../access/member.ts';
import type { Context, Person } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { keptUntil } from '../retention/keptDays.ts';
import { readableOf } from '../stored/brokenDocuments.ts';
import { Instant } from '../stored/instant.ts';
import { spanUntil } from '../time/span.ts';
import { AskRecord, askRecordRef, refuseTooSoon, writeAskRecord } from './askRecord.ts';
import { memberMessages } from './messages.ts';

/** `accessRequests/{uid}`: a request to be added to the guest list. */
export const AccessRequestDocument = z.object({
  uid: z.string(),
  email: z.string(),
  name: z.string(),
  message: z.string(),
  status: z.enum(['open', 'approved', 'declined']),
  createdAt: Instant,
  /** When an admin decided; null while it is open. */
  decidedAt: Instant.nullable().default(null),
});
export type AccessRequestDocument = z.infer<typeof AccessRequestDocument>;

/** Requests per hour, of all people together, so that a flood of new accounts can't bury the other requests. */
export const requestsPerHour = 200;
const hourMs = 3_600_000;

const Flood = z.object({ hour: z.int(), count: z.int() });

export function accessRequestRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('accessRequests').doc(uid);
}

function floodRef(db: Firestore): DocumentReference {
  return db.collection('config').doc('accessRequests');
}

/** The requests of an address, from any account. */
export function accessRequestsOf(db: Firestore, email: string): Query {
  return db.collection('accessRequests').where('email', '==', email);
}

/**
 * Stores a person's request for access. An address may have one open request and make one a week, from any account, even after
 * its data was deleted.
 * @throws Refusal `already-requested`, also for a member; `request-too-soon` within a week of
 * the last request or decision; `too-many-requests` when too many people ask within the hour
 */
export async function requestAccess(
  { db, now }: Context,
  person: Person,
  { message }: CallableRequest<'requestAccess'>,
): Promise<CallableResponse<'requestAccess'>> {
  const { uid, email, name } = person;
  await db.runTransaction(async (transaction) => {
    const [member, asked, flood] = await transaction.getAll(
      memberRef(db, email),
      askRecordRef(db, email),
      floodRef(db),
    );
    const requests = await transaction.get(accessRequestsOf(db, email));
    const at = now();
    const hour = Math.floor(at / hourMs);
    const { data: stored } = Flood.safeParse(flood?.data());
    const askedByAll = stored?.hour === hour ? stored.count : 0;
    if (member?.exists) {
      throw new Refusal('already-requested', memberMessages.alreadyMember);
    }
    // An unreadable request is invisible to admins: this one replaces it.
    for (const { data } of readableOf(AccessRequestDocument, requests.docs)) refuseAgain(data, at);
    const { data: record } = AskRecord.safeParse(asked?.data());
    if (record) refuseTooSoon(record.lastAt, at);
    if (askedByAll >= requestsPerHour) {
      const retryAt = new Date((hour + 1) * hourMs);
      throw new Refusal(
        'too-many-requests',
        memberMessages.tooManyRequests(requestsPerHour, spanUntil(retryAt, at)),
        retryAt,
      );
    }
    const instant = Timestamp.fromMillis(at);
    const document: AccessRequestDocument = {
      uid,
      email,
      name,
      message,
      status: 'open',
      createdAt: instant,
      decidedAt: null,
    };
    const deleteAt = keptUntil('accessRequest', at);
    transaction.set(accessRequestRef(db, uid), { ...document, updatedAt: instant, deleteAt });
    writeAskRecord(db, transaction, email, instant, instant);
    transaction.set(floodRef(db), {
      hour,
      count: askedByAll + 1,
      createdAt: flood?.get('createdAt') ?? instant,
      updatedAt: instant,
    });
  });
  return { requested: true };
}

function refuseAgain({ status, createdAt, decidedAt }: AccessRequestDocument, at: number): void {
  if (status === 'open') {
    throw new Refusal('already-requested', memberMessages.alreadyRequested);
  }
  refuseTooSoon(decidedAt ?? createdAt, at);
}
