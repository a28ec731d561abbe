import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { seededPeople } from './people.ts';

/** Puts the seeded people on the allowlist, once: whoever has been removed or changed since stays so. */
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
        createdAt: now,
        updatedAt: now,
      });
    }
    transaction.set(seeded, { createdAt: now, updatedAt: now });
  });
}
