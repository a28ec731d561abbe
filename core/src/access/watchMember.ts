import type { Context } from '../context.ts';
import { noteBroken } from '../stored/brokenDocuments.ts';
import { listen } from '../stored/listen.ts';
import { type Member, memberRef, readMember } from './member.ts';

/**
 * Watches a member's guest list entry for a long-lived connection: reports it at once, and within about a second of every
 * change.
 * @param onChange receives null when the member is not on the guest list, or the entry can't be read
 * @param onLost called when the watch fails: what it reported last must not grant access any more
 * @returns stops the watch
 */
export function watchMember(
  { db }: Pick<Context, 'db'>,
  email: string,
  onChange: (member: Member | null) => void,
  onLost: (error: Error) => void,
): () => void {
  return listen(
    memberRef(db, email),
    (snapshot) => {
      if (!snapshot.exists) return onChange(null);
      const { member, broken } = readMember(snapshot.data(), snapshot.id);
      noteBroken(snapshot.ref, broken);
      onChange(member);
    },
    onLost,
  );
}
