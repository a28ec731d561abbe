import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useIdentity } from '../identity/identity.ts';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';
import { Heading } from '../ui/Heading.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { useCastSource } from '../understudy/castSource.ts';
import { AskMission } from './AskMission.tsx';
import { BoxOffice } from './BoxOffice.tsx';
import { Closed } from './Closed.tsx';
import { lobbyMessages } from './messages.ts';
import { OnStage } from './OnStage.tsx';
import './lobby.css';

/** How often a closed stage is checked again. */
const checkEveryMs = 30_000;

/** Tonight's games, a place to play in, and the way on stage. */
export function LobbyPage() {
  const identity = useIdentity();
  const { data, error, refetch } = useQuery({
    queryKey: keys.lobby,
    queryFn: () => call('getLobby', {}),
    refetchInterval: ({ state }) => (state.data?.closed == null ? false : checkEveryMs),
  });
  const source = data?.modelSource;
  useEffect(() => {
    if (source) useCastSource.setState({ source });
  }, [source]);
  const [name = ''] = identity.status === 'in' ? identity.person.name.split(' ') : [];
  return (
    <div className="lobby">
      <div className="lobby-head">
        <Heading title={lobbyMessages.pageTitle}>{lobbyMessages.greeting(name)}</Heading>
        <p>{lobbyMessages.introduction}</p>
      </div>
      {data && (
        <>
          {data.closed !== null && (
            <Closed message={data.closed} running={data.activeShows.sessions.length > 0} />
          )}
          <AskMission mission={data.mission} />
          <OnStage shows={data.activeShows} />
          <BoxOffice lobby={data} />
        </>
      )}
      {!data && error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting>{lobbyMessages.loading}</Waiting>}
    </div>
  );
}
