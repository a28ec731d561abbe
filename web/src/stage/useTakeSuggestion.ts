import type { Session } from '@improv/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../server/call.ts';

/** Settles the show's suggestion. */
export function useTakeSuggestion(
  sessionId: string,
  onSettled: (session: Session) => void,
): {
  /** Null takes the shout. */
  readonly take: (own: string | null) => void;
  readonly busy: boolean;
  /** Why it failed, in one sentence. */
  readonly error: string | null;
} {
  const taking = useMutation({
    mutationFn: (own: string | null) => call('takeSuggestion', { sessionId, own }),
    onSuccess: ({ session }) => onSettled(session),
  });
  return {
    take: (own) => taking.mutate(own),
    busy: taking.isPending,
    error: taking.error?.message ?? null,
  };
}
