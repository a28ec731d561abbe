import type { AccessRequest, CallableResponse, Role, Tier } from '@improv/contract';
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { callAdmin } from '../callAdmin.ts';
import { useAdminDataChanged } from '../useAdminDataChanged.ts';

export type Decision = { readonly request: AccessRequest } & (
  | { readonly decision: 'approve'; readonly role: Role; readonly tier: Tier }
  | { readonly decision: 'decline' }
);
type Answer = CallableResponse<'decideAccessRequest'>;

/** Answers somebody who asked to be let in. @param onSaid gets a sentence about what came of it */
export function useDecide(onSaid: (said: string) => void): UseMutationResult<Answer, Error, Decision> {
  const adminDataChanged = useAdminDataChanged();
  return useMutation({
    mutationFn: ({ request: { uid }, ...decided }: Decision) =>
      callAdmin('decideAccessRequest', { uid, ...decided }),
    onSuccess: (answer, { request }) => {
      onSaid(inWords(answer, request));
      // The button that had the focus goes with the request.
      document.getElementById('page')?.focus({ preventScroll: true });
    },
    // Also when it failed: the request may be gone.
    onSettled: () => adminDataChanged(),
  });
}

function inWords(answer: Answer, { email }: AccessRequest): string {
  switch (answer.outcome) {
    case 'approved':
      return `${email} is on the list, and is let in within seconds.`;
    case 'declined':
      return `${email} was declined.`;
    case 'decided-already':
      return `Somebody else has answered ${email} already.`;
  }
}
