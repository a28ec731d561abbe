import type { CallableResponse, MissionOutcome, OpenMission } from '@improv/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';

/** Says how a mission went, and lets every page know. */
export function useReportMission({ sessionId }: Pick<OpenMission, 'sessionId'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (outcome: MissionOutcome) => call('reportMission', { sessionId, outcome }),
    onSuccess: ({ mission }) => {
      queries.setQueryData<CallableResponse<'getLobby'>>(
        keys.lobby,
        (lobby) => lobby && { ...lobby, mission: null },
      );
      queries.setQueryData<CallableResponse<'getProgress'>>(
        keys.progress,
        (progress) => progress && { ...progress, mission },
      );
    },
  });
}
