import type { CallableRequest, CallableResponse } from '@improv/contract';
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import type { Context, Person } from '../context.ts';
import { spanUntil } from '../limits/span.ts';
import { Refusal } from '../refusal.ts';
import { memberRef } from './member.ts';

const Instant = z.instanceof(Timestamp);

/** `accessRequests/{uid}`: somebody without a place on the guest list asks for one. */
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

/** After a decision, so long before the same person may ask again. */
export const askAgainAfterMs = 7 * 86_400_000;
/** Requests of everybody within an hour: whoever makes accounts by the hundred must not bury the others. */
export const requestsPerHour = 200;
const hourMs = 3_600_000;

const Flood = z.object({ hour: z.int(), count: z.int() });

export function accessRequestRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('accessRequests').doc(uid);
}

function floodRef(db: Firestore): DocumentReference {
  return db.collection('config').doc('accessRequests');
}

/**
 * Leaves the person's request for the admins; one open request per person.
 * @throws Refusal `already-requested`, also for somebody who is a member already; `request-too-soon` after a decision;
 * `too-many-requests` when too many people ask within the hour
 */
export async function requestAccess(
  { db, now }: Context,
  person: Person,
  { message }: CallableRequest<'requestAccess'>,
): Promise<CallableResponse<'requestAccess'>> {
  await db.runTransaction(async (transaction) => {
    const own = accessRequestRef(db, person.uid);
    const [member, request, flood] = await transaction.getAll(memberRef(db, person.email), own, floodRef(db));
    const at = now();
    const hour = Math.floor(at / hourMs);
    const stored = flood?.exists ? Flood.parse(flood.data()) : { hour, count: 0 };
    const asked = stored.hour === hour ? stored.count : 0;
    if (member?.exists) {
      throw new Refusal(
        'already-requested',
        'You are on the guest list already: sign in again and step inside.',
      );
    }
    refuseAgain(request?.data(), at);
    if (asked >= requestsPerHour) {
      const retryAt = new Date((hour + 1) * hourMs);
      throw new Refusal(
        'too-many-requests',
        `More than ${requestsPerHour} people have asked within the hour; try again in ${spanUntil(retryAt, at)}.`,
        retryAt,
      );
    }
    const instant = Timestamp.fromMillis(at);
    const document: AccessRequestDocument = {
      uid: person.uid,
      email: person.email,
      name: person.name,
      message,
      status: 'open',
      createdAt: instant,
      decidedAt: null,
    };
    transaction.set(own, { ...document, updatedAt: instant });
    transaction.set(floodRef(db), {
      hour,
      count: asked + 1,
      createdAt: flood?.get('createdAt') ?? instant,
      updatedAt: instant,
    });
  });
  return { requested: true };
}

function refuseAgain(data: unknown, at: number): void {
  if (data === undefined) return;
  const { status, decidedAt } = AccessRequestDocument.parse(data);
  if (status === 'open') {
    throw new Refusal(
      'already-requested',
      'Your request is with us already. We will let you in as soon as we can.',
    );
  }
  const retryAt = new Date((decidedAt?.toMillis() ?? 0) + askAgainAfterMs);
  if (retryAt.getTime() > at) {
    const days = Math.ceil((retryAt.getTime() - at) / 86_400_000);
    throw new Refusal(
      'request-too-soon',
      `Your last request was answered; one a week is the limit, and you can ask again in ${days === 1 ? '1 day' : `${days} days`}.`,
      retryAt,
    );
  }
}
