import type { CallableResponse } from '@improv/contract';
import { Link } from 'wouter';
import './onStage.css';

/** The shows still running: each can be gone on with, and holds a place until it ends. */
export function OnStage({
  shows: { sessions, limit },
}: {
  shows: CallableResponse<'getLobby'>['activeShows'];
}) {
  if (sessions.length === 0) return null;
  return (
    <section className="on-stage" aria-labelledby="on-stage">
      <h2 id="on-stage">Still on stage</h2>
      <p className="on-stage-places">
        {sessions.length} of {limit === 1 ? 'the 1 show' : `the ${limit} shows`} you may have there at once
      </p>
      <ul>
        {sessions.map(({ id, gameName, location, turns }) => (
          <li key={id} className="on-stage-show">
            <p>
              <strong>{gameName}</strong>
              <span className="on-stage-place">{location}</span>
              <span className="on-stage-turns">
                {turns === 0 ? 'just begun' : turns === 1 ? '1 turn played' : `${turns} turns played`}
              </span>
            </p>
            <Link
              href={`/scene/${id}`}
              className="button button--brass"
              aria-label={`Continue ${gameName}, ${location}`}
            >
              Continue
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
