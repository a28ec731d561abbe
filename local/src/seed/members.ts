import { termsVersion } from '@improv/contract';
import { FieldValue, type Firestore, GrpcStatus } from 'firebase-admin/firestore';
import { seededPeople } from './people.ts';

/** Puts the seeded people on the allowlist, once: an entry that was removed or changed since stays so. */
export async function seedMembers(db: Firestore): Promise<void> {
  const seeded = db.collection('config').doc('seeded');
  await db.runTransaction(async (transaction) => {
    if ((await transaction.get(seeded)).exists) return;
    const now = FieldValue.serverTimestamp();
    for (const { email, member } of seededPeople) {
      if (!member) continue;
      transaction.set(db.collection('members').doc(email), {
        email,
        ...member,
        // They have agreed to the terms: who tries the product here wants to play.
        consent: { version: termsVersion, acceptedAt: now },
        createdAt: now,
        updatedAt: now,
      });
    }
    transaction.set(seeded, { createdAt: now, updatedAt: now });
  });
}

/** Rolls voice out to everybody, unless an admin has set the controls: who tries the product here should hear it. */
export async function seedControls(db: Firestore): Promise<void> {
  const now = FieldValue.serverTimestamp();
  const controls = { flags: { voicePercent: 100 }, createdAt: now, updatedAt: now };
  await db
    .collection('config')
    .doc('runtime')
    .create(controls)
    .catch((error: { code?: unknown }) => {
      if (error.code !== GrpcStatus.ALREADY_EXISTS) throw error;
    });
}
