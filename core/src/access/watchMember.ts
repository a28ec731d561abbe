import type { Context } from '../context.ts';
import { noteBroken } from '../stored/brokenDocuments.ts';
import { listen } from '../stored/listen.ts';
import { type Member, memberRef, readMember } from './member.ts';

/**
 * Tells whoever holds a long connection how its member stands: at once, and within about a second of every change.
 * @param onChange gets null when they are not on the guest list (any more), or it can't be told what they are
 * @param onLost the watch itself broke: let nobody in on the strength of what it said last
 * @returns ends the watch
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
