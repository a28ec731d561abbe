import type { AccessRequest, CallableResponse, Role, Tier } from '@improv/contract';
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { callAdmin } from '../callAdmin.ts';
import { useAdminDataChanged } from '../useAdminDataChanged.ts';
import { requestsMessages } from './messages.ts';

export type Decision = { readonly request: AccessRequest } & (
  | { readonly decision: 'approve'; readonly role: Role; readonly tier: Tier }
  | { readonly decision: 'decline' }
);
type Answer = CallableResponse<'decideAccessRequest'>;

/** Approves or declines a request. @param onSaid gets a sentence about the outcome */
export function useDecide(onSaid: (said: string) => void): UseMutationResult<Answer, Error, Decision> {
  const adminDataChanged = useAdminDataChanged();
  return useMutation({
    mutationFn: ({ request: { uid }, ...decided }: Decision) =>
      callAdmin('decideAccessRequest', { uid, ...decided }),
    onSuccess: (answer, { request }) => {
      onSaid(inWords(answer, request));
      // The button that had the focus disappears with the request.
      document.getElementById('page')?.focus({ preventScroll: true });
    },
    // Also after a failure: the request may be gone.
    onSettled: () => adminDataChanged(),
  });
}

function inWords(answer: Answer, { email }: AccessRequest): string {
  switch (answer.outcome) {
    case 'approved':
      return requestsMessages.approved(email);
    case 'declined':
      return requestsMessages.declined(email);
    case 'decided-already':
      return requestsMessages.alreadyDecided(email);
  }
}
