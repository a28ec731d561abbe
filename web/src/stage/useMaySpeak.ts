import type { Session } from '@improv/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';

/** Whether this member may speak with the cast, and there is a scene to speak in. */
export function useMaySpeak({ status, stage }: Session): boolean {
  const open = status === 'active' && stage === 'scene';
  const { data } = useQuery({
    queryKey: keys.lobby,
    queryFn: () => call('getLobby', {}),
    select: ({ voiceToday }) => voiceToday.open,
    enabled: open,
    // The server decides again when the microphone is asked for.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return open && data === true;
}
