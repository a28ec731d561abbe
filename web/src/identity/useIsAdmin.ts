import { useIdentity } from './identity.ts';
import { useAccess } from './useAccess.ts';

/**
 * Whether the signed-in person is an admin, by the last `checkIn`. It only decides what is shown: the server checks every
 * call itself. Use it behind the access gate, where the answer is known.
 */
export function useIsAdmin(): boolean {
  const identity = useIdentity();
  const { data: access } = useAccess(identity.status === 'in' ? identity.person.uid : '');
  return access?.access === 'member' && access.role === 'admin';
}
