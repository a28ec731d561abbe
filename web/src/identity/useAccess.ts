import type { CallableResponse } from '@improv/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';
import { refreshToken } from './identity.ts';

export type Access = CallableResponse<'checkIn'>;

export function accessKey(uid: string): readonly string[] {
  return [...keys.checkIn, uid];
}

/** Somebody waiting at the door is let in within this time of the admin's yes. */
const knockEveryMs = 10_000;

/** Whether this person may come in. Asked again, for as long as the answer is no, or none. */
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
      state.data?.access === 'none' || state.status === 'error' ? knockEveryMs : false,
  });
}
