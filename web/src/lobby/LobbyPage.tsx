import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCastSource } from '../app/castSource.ts';
import { keys } from '../app/queries.ts';
import { call } from '../server/call.ts';
import { useIdentity } from '../signIn/identity.ts';
import { Heading } from '../theatre/Heading.tsx';
import { Trouble } from '../theatre/Trouble.tsx';
import { Waiting } from '../theatre/Waiting.tsx';
import { AskMission } from './AskMission.tsx';
import { BoxOffice } from './BoxOffice.tsx';
import { OnStage } from './OnStage.tsx';
import './lobby.css';

/** The lobby: tonight's games, a place to play in, and the way on stage. */
export function LobbyPage() {
  const identity = useIdentity();
  const { data, error, refetch } = useQuery({ queryKey: keys.lobby, queryFn: () => call('getLobby', {}) });
  const source = data?.modelSource;
  useEffect(() => {
    if (source) useCastSource.setState({ source });
  }, [source]);
  const [name = ''] = identity.status === 'in' ? identity.person.name.split(' ') : [];
  return (
    <div className="lobby">
      <div className="lobby-head">
        <Heading title="Lobby">Good evening, {name}</Heading>
        <p>
          Pick a game, say where it happens, and the curtain goes up. The cast makes up the rest with you.
        </p>
      </div>
      {data && (
        <>
          <AskMission mission={data.mission} />
          <OnStage sessions={data.activeShows.sessions} />
          <BoxOffice lobby={data} />
        </>
      )}
      {!data && error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting>Setting the lobby …</Waiting>}
    </div>
  );
}
