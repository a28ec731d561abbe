import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';
import { Heading } from '../ui/Heading.tsx';
import { Older } from '../ui/Older.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { showsMessages } from './messages.ts';
import { Show } from './Show.tsx';
import './shows.css';

/** The player's shows, newest first, a page at a time. */
export function ShowsPage() {
  const query = useInfiniteQuery({
    queryKey: keys.shows,
    queryFn: ({ pageParam }) => call('listSessions', pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const { data, error, refetch } = query;
  const shows = data?.pages.flatMap(({ sessions }) => sessions) ?? [];
  return (
    <div className="room">
      <Heading title={showsMessages.title}>{showsMessages.title}</Heading>
      {!data && error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting>{showsMessages.loading}</Waiting>}
      {data && shows.length === 0 && <NoShows />}
      {shows.length > 0 && (
        <ul className="shows-list">
          {shows.map((session) => (
            <Show key={session.id} show={session} />
          ))}
        </ul>
      )}
      <Older pages={query} look="button--brass shows-more">
        {showsMessages.older}
      </Older>
    </div>
  );
}

function NoShows() {
  return (
    <div className="shows-none">
      <p>{showsMessages.none}</p>
      <Link href="/" className="button button--lit">
        {showsMessages.playFirst}
      </Link>
    </div>
  );
}
