import type { CallableResponse, MemberEntry } from '@improv/contract';
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { callAdmin } from '../callAdmin.ts';
import type { Terms } from './memberDraft.ts';
import { useMemberChanged } from './useMembers.ts';

/** @param revision of the entry that was edited; null to add one */
interface Saving {
  readonly terms: Terms;
  readonly revision: number | null;
}
export type SavingMember = UseMutationResult<CallableResponse<'saveMember'>, Error, Saving>;

/** Saves an entry, and puts the server's answer into the lists. */
export function useSaveMember({
  onSaved,
  onChanged,
}: {
  onSaved: (member: MemberEntry) => void;
  /** Another admin saved first; null when they removed the member. */
  onChanged: (theirs: MemberEntry | null, mine: Terms) => void;
}): SavingMember {
  const { changed, removed } = useMemberChanged();
  return useMutation({
    mutationFn: ({ terms, revision }: Saving) => callAdmin('saveMember', { ...terms, revision }),
    onSuccess: (answer, { terms }) => {
      if (answer.member) changed(answer.member);
      else removed(terms.email);
      if (answer.outcome === 'saved') onSaved(answer.member);
      else onChanged(answer.member, terms);
    },
  });
}
