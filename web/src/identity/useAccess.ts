import type { CallableResponse } from '@improv/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';
import { refreshToken } from './identity.ts';

export type Access = CallableResponse<'checkIn'>;

export function accessKey(uid: string): readonly string[] {
  return [...keys.checkIn, uid];
}

/** A waiting person gets in within this time of the admin's approval. */
const checkEveryMs = 10_000;

/** Whether this person is a member. Polls while the answer is no, or the call fails. */
export function useAccess(uid: string): UseQueryResult<Access> {
  return useQuery({
    queryKey: accessKey(uid),
    queryFn: async () => {
      const access = await call('checkIn', {});
      if (access.access === 'member' && access.refreshToken) await refreshToken();
      return access;
    },
    staleTime: ({ state }) => (state.data?.access === 'none' ? 0 : Number.POSITIVE_INFINITY),
    refetchInterval: ({ state }) =>
      state.data?.access === 'none' || state.status === 'error' ? checkEveryMs : false,
  });
}
