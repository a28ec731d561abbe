import type { SessionSummary } from '@improv/contract';
import { Link } from 'wouter';
import { Star } from '../star/Star.tsx';

/** One show, as a stub from the box office; all of it leads to the notes, or back on stage, but for the star. */
export function Show({ show }: { show: SessionSummary }) {
  const { id, gameName, location, status, turns, createdAt, headline, starred } = show;
  const played = new Date(createdAt);
  const running = status === 'active';
  return (
    <li className="show on-paper" data-running={running}>
      <p className="show-date">
        <time dateTime={createdAt}>
          <span className="show-day">{played.toLocaleDateString('en', { day: 'numeric' })}</span>{' '}
          <span>{played.toLocaleDateString('en', { month: 'short', year: 'numeric' })}</span>
        </time>
      </p>
      <div className="show-what">
        <h2>
          {running ? (
            gameName
          ) : (
            <Link href={`/notes/${id}`} className="show-link">
              {gameName}
            </Link>
          )}
        </h2>
        <p className="show-place">{location}</p>
        <p className="show-said">{headline ?? standing(show)}</p>
      </div>
      <p className="show-turns">{turns === 1 ? '1 turn' : `${turns} turns`}</p>
      {!running && <Star sessionId={id} starred={starred} what={`${gameName}, ${location}`} />}
      {running && (
        <Link
          href={`/scene/${id}`}
          className="button button--ink show-link show-continue"
          aria-label={`Continue ${gameName}, ${location}`}
        >
          Continue
        </Link>
      )}
    </li>
  );
}

function standing({ status, stage, turns }: SessionSummary): string {
  if (status === 'active') return 'Still on stage.';
  if (status === 'abandoned') return 'Left before the end.';
  if (stage === 'notes') return 'The Coach is writing.';
  return turns === 0 ? 'Over before the first line.' : 'Played to the end.';
}
