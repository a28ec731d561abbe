import { type CallableResponse, termsVersion } from '@improv/contract';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdentity } from '../identity/identity.ts';
import { type Access, accessKey, useAccess } from '../identity/useAccess.ts';
import { call } from '../server/call.ts';

/** `outdated`: given to other terms than this page's. */
export type Consent = 'given' | 'outdated' | 'never-given';

/** Whether the member has agreed to the terms that this page shows. Behind the door only. */
export function useConsent(): Consent {
  const identity = useIdentity();
  const { data: access } = useAccess(identity.status === 'in' ? identity.person.uid : '');
  // A server that doesn't say so asks for none.
  if (access?.access !== 'member' || access.acceptedTerms === undefined) return 'given';
  if (access.acceptedTerms === null) return 'never-given';
  return access.acceptedTerms === termsVersion ? 'given' : 'outdated';
}

export function useAcceptTerms(): UseMutationResult<CallableResponse<'acceptTerms'>, Error, void> {
  const queries = useQueryClient();
  const identity = useIdentity();
  const key = accessKey(identity.status === 'in' ? identity.person.uid : '');
  return useMutation({
    mutationFn: () => call('acceptTerms', { version: termsVersion }),
    onSuccess: ({ acceptedTerms }) =>
      queries.setQueryData<Access>(key, (access) => access && { ...access, acceptedTerms }),
  });
}
