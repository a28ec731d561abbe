import type { Context } from '../context.ts';
import { Member, memberRef } from './member.ts';

/**
 * Tells whoever holds a long connection how its member stands: at once, and within about a second of every change.
 * @param onChange gets null when they are not on the guest list (any more)
 * @param onLost the watch itself broke: let nobody in on the strength of what it said last
 * @returns ends the watch
 */
export function watchMember(
  { db }: Pick<Context, 'db'>,
  email: string,
  onChange: (member: Member | null) => void,
  onLost: (error: Error) => void,
): () => void {
  return memberRef(db, email).onSnapshot(
    (snapshot) => onChange(snapshot.exists ? Member.parse(snapshot.data()) : null),
    onLost,
  );
}
