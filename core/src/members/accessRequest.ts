import type { CallableRequest, CallableResponse } from '@improv/contract';
import { type DocumentReference, FieldValue, type Firestore } from 'firebase-admin/firestore';
import type { Context, Person } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { memberRef } from './member.ts';

/** `accessRequests/{uid}`: somebody without a place on the guest list asks for one. */
export function accessRequestRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('accessRequests').doc(uid);
}

/**
 * Leaves the person's request for the admins; one per person.
 * @throws Refusal `already-requested`, also for somebody who is a member already
 */
export async function requestAccess(
  { db }: Context,
  person: Person,
  { message }: CallableRequest<'requestAccess'>,
): Promise<CallableResponse<'requestAccess'>> {
  await db.runTransaction(async (transaction) => {
    const [member, request] = await transaction.getAll(
      memberRef(db, person.email),
      accessRequestRef(db, person.uid),
    );
    if (member?.exists) {
      throw new Refusal(
        'already-requested',
        'You are on the guest list already: sign in again and step inside.',
      );
    }
    if (request?.exists) {
      throw new Refusal(
        'already-requested',
        'Your request is with us already. We will let you in as soon as we can.',
      );
    }
    const now = FieldValue.serverTimestamp();
    transaction.create(accessRequestRef(db, person.uid), {
      uid: person.uid,
      email: person.email,
      name: person.name,
      message,
      status: 'open',
      createdAt: now,
      updatedAt: now,
    });
  });
  return { requested: true };
}
