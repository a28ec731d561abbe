import type { AdminContext } from '../access/actor.ts';
import type { Member } from '../access/member.ts';

const tries = 3;

/**
 * Mirrors an admin's change into the person's token claims, if they have ever signed in, and revokes their refresh tokens when
 * they lost access to something. The guest list alone decides access, so a failure is logged and has no security effect.
 * @param uid null when it is unknown
 * @param member null when they were removed
 * @param lost whether they may do less than before
 */
export async function mirrorClaims(
  { auth, log }: AdminContext,
  email: string,
  uid: string | null,
  member: Pick<Member, 'role' | 'tier'> | null,
  lost: boolean,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const account = uid ?? (await auth.getUserByEmail(email)).uid;
      await auth.setCustomUserClaims(account, member && { role: member.role, tier: member.tier });
      if (lost) await auth.revokeRefreshTokens(account);
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === 'auth/user-not-found') return;
      if (attempt < tries) continue;
      log('claims_not_mirrored', { uid, lost, error: code ?? 'unknown' });
      return;
    }
  }
}
