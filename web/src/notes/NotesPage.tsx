import type { CallableResponse } from '@improv/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { asApiError } from '../server/apiError.ts';
import { keys } from '../server/queries.ts';
import { readSession } from '../server/readSession.ts';
import { Heading } from '../ui/Heading.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { useCastSource } from '../understudy/castSource.ts';
import { BeingWritten } from './BeingWritten.tsx';
import { Keeping } from './Keeping.tsx';
import { notesMessages } from './messages.ts';
import { NotesFailed } from './NotesFailed.tsx';
import { Report } from './Report.tsx';
import { Transcript } from './Transcript.tsx';
import './notes.css';

/** Polling interval while the Coach writes. */
const pollEveryMs = 2_000;

/** After the show: what the Coach saw, and the script as it was played. */
export function NotesPage({ sessionId }: { sessionId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.session(sessionId),
    queryFn: () => readSession(sessionId),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.session.notes.status === 'pending' ? pollEveryMs : false),
  });
  const source = data?.session.modelSource;
  useEffect(() => {
    if (source) useCastSource.setState({ source });
  }, [source]);
  const queries = useQueryClient();
  const status = data?.session.notes.status;
  useEffect(() => {
    if (status !== 'ready') return;
    // With the notes came scores, a headline and a mission.
    for (const queryKey of [keys.progress, keys.shows, keys.lobby])
      void queries.invalidateQueries({ queryKey });
  }, [status, queries]);
  return (
    <div className="room">
      <div className="notes-head">
        <Heading title={notesMessages.title}>{notesMessages.title}</Heading>
        {data && (
          <p>
            {data.session.game.name}, <em>{data.session.location}</em>
          </p>
        )}
      </div>
      {data ? <AfterTheShow show={data} /> : null}
      {!data && error && (
        <Trouble error={error} onRetry={() => void refetch()}>
          {asApiError(error).reason !== 'offline' && (
            <Link href="/shows" className="button button--outline-ink">
              {notesMessages.shows}
            </Link>
          )}
        </Trouble>
      )}
      {!data && !error && <Waiting>{notesMessages.loading}</Waiting>}
    </div>
  );
}

function AfterTheShow({ show: { session, turns } }: { show: CallableResponse<'getSession'> }) {
  const { notes, status, id } = session;
  return (
    <>
      <div role="status" className="unseen">
        {notes.status === 'ready' && notesMessages.ready}
      </div>
      {notes.status === 'ready' && <Report notes={notes.notes} />}
      {notes.status === 'pending' && <BeingWritten />}
      {notes.status === 'failed' && <NotesFailed sessionId={id} />}
      {notes.status === 'none' && (
        <div className="notes-none on-paper">
          <p>{status === 'active' ? notesMessages.stillRunning : notesMessages.none}</p>
          {status === 'active' && (
            <Link href={`/scene/${id}`} className="button button--ink">
              {notesMessages.continue}
            </Link>
          )}
        </div>
      )}
      {status !== 'active' && <Keeping session={session} />}
      <Transcript session={session} turns={turns} open={notes.status === 'none' && status !== 'active'} />
      <div className="notes-ways">
        <Link href="/" className="button button--lit">
          {notesMessages.playAnother}
        </Link>
        <Link href="/shows" className="button button--brass">
          {notesMessages.allShows}
        </Link>
      </div>
    </>
  );
}
