import { useIdentity } from './identity.ts';
import { useAccess } from './useAccess.ts';

/**
 * Whether the console is open to whoever is signed in, as checking in said last: it decides what is shown, and the
 * server asks for itself. Behind the door only, where the answer is there already.
 */
export function useIsAdmin(): boolean {
  const identity = useIdentity();
  const { data: access } = useAccess(identity.status === 'in' ? identity.person.uid : '');
  return access?.access === 'member' && access.role === 'admin';
}
