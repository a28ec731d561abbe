import type { SessionSummary } from '@improv/contract';
import { Link } from 'wouter';
import { Star } from '../star/Star.tsx';
import { showsMessages } from './messages.ts';

/** One show as a ticket stub. Except for the star, all of it links to the notes, or back to a running scene. */
export function Show({ show: session }: { show: SessionSummary }) {
  const { id, gameName, location, status, turns, createdAt, headline, starred } = session;
  const played = new Date(createdAt);
  const running = status === 'active';
  const named = showsMessages.named(gameName, location);
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
        <p className="show-said">{headline ?? stateOf(session)}</p>
      </div>
      <p className="show-turns">{showsMessages.turns(turns)}</p>
      {!running && <Star sessionId={id} starred={starred} what={named} />}
      {running && (
        <Link
          href={`/scene/${id}`}
          className="button button--ink show-link show-continue"
          aria-label={showsMessages.continueLabel(named)}
        >
          {showsMessages.continue}
        </Link>
      )}
    </li>
  );
}

function stateOf({ status, stage, turns }: SessionSummary): string {
  if (status === 'active') return showsMessages.running;
  if (status === 'abandoned') return showsMessages.abandoned;
  if (stage === 'notes') return showsMessages.writingNotes;
  return turns === 0 ? showsMessages.noTurns : showsMessages.finished;
}
