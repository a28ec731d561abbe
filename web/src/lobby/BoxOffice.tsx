import { type CallableResponse, startSession } from '@improv/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type ApiError, asApiError } from '../server/apiError.ts';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';
import { Sentence } from '../ui/Sentence.tsx';
import { theVisit } from '../visit/visit.ts';
import { useEncore } from './encore.ts';
import { freesUpAt } from './freesUpAt.ts';
import { GameBill } from './GameBill.tsx';
import { lobbyMessages } from './messages.ts';
import { Place } from './Place.tsx';
import { Ticket } from './Ticket.tsx';
import './boxOffice.css';

type Lobby = CallableResponse<'getLobby'>;

/** The contract's error sentence for the place; empty when it is valid. */
function placeTrouble(location: string): string {
  const checked = startSession.request.shape.location.safeParse(location);
  return checked.success ? '' : (checked.error.issues[0]?.message ?? lobbyMessages.place.invalid);
}

/** The form that starts a show: a game, a place, and the button. */
export function BoxOffice({ lobby }: { lobby: Lobby }) {
  const { games, locations, closed } = lobby;
  const encore = useEncore();
  const [gameId, setGameId] = useState((games.find(({ id }) => id === encore?.gameId) ?? games[0])?.id ?? '');
  const [location, setLocation] = useState(encore?.location ?? '');
  const [checked, setChecked] = useState(false);
  const place = useRef<HTMLInputElement>(null);
  const queries = useQueryClient();
  const [, go] = useLocation();

  const starting = useMutation({
    // One id per press: however often the request is sent, it starts one show, and only for the person who pressed.
    mutationFn: ({ requestId, here }: { requestId: string; here: AbortSignal }) => {
      here.throwIfAborted();
      return call('startSession', { requestId, gameId, location });
    },
    retry: (failures, error) => failures < 2 && asApiError(error).reason === 'offline',
    onSuccess: ({ sessionId }) => {
      void queries.invalidateQueries({ queryKey: keys.lobby });
      void queries.invalidateQueries({ queryKey: keys.shows });
      go(`/scene/${sessionId}`);
    },
    onError: (error) => {
      if (asApiError(error).reason === 'line-declined') place.current?.focus();
      return queries.invalidateQueries({ queryKey: keys.lobby });
    },
  });

  const trouble = checked ? placeTrouble(location) : '';
  const busy = starting.isPending || starting.isSuccess;
  const { reset } = starting;
  // The stage closed just before the press: the note about it replaces the error.
  useEffect(() => {
    if (closed !== null) reset();
  }, [closed, reset]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (busy || closed !== null) return;
    if (placeTrouble(location)) place.current?.focus();
    else starting.mutate({ requestId: crypto.randomUUID(), here: theVisit().signal });
  };

  return (
    <form className="box-office" onSubmit={submit} noValidate>
      <GameBill games={games} chosen={gameId} onChoose={setGameId} />
      <div className="box-office-counter">
        <div className="ticket on-paper">
          <Place
            ref={place}
            value={location}
            onChange={setLocation}
            suggestions={locations}
            trouble={trouble}
          />
          <Ticket lobby={lobby} />
          <button
            type="submit"
            className="button button--lit box-office-go"
            aria-disabled={busy || closed !== null}
            aria-describedby={closed === null ? undefined : 'box-office-closed'}
          >
            {lobbyMessages.start}
          </button>
          <div role="alert" className="box-office-refused">
            {closed !== null && <p id="box-office-closed">{lobbyMessages.startClosed}</p>}
            {closed === null && starting.isError && <Refusal error={asApiError(starting.error)} />}
          </div>
        </div>
      </div>
    </form>
  );
}

function Refusal({ error: { message, retryAt } }: { error: ApiError }) {
  return (
    <>
      <p>
        <Sentence>{message}</Sentence>
      </p>
      {retryAt && <p className="box-office-when">{lobbyMessages.localTime(freesUpAt(retryAt))}</p>}
    </>
  );
}
