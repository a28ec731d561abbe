import type { CallableResponse } from '@improv/contract';
import { Link } from 'wouter';
import { lobbyMessages } from './messages.ts';
import './onStage.css';

const { onStage } = lobbyMessages;

/** The running shows: each can be continued, and counts against the limit until it ends. */
export function OnStage({
  shows: { sessions, limit },
}: {
  shows: CallableResponse<'getLobby'>['activeShows'];
}) {
  if (sessions.length === 0) return null;
  return (
    <section className="on-stage" aria-labelledby="on-stage">
      <h2 id="on-stage">{onStage.title}</h2>
      <p className="on-stage-places">{onStage.count(sessions.length, limit)}</p>
      <ul>
        {sessions.map(({ id, gameName, location, turns }) => (
          <li key={id} className="on-stage-show">
            <p>
              <strong>{gameName}</strong>
              <span className="on-stage-place">{location}</span>
              <span className="on-stage-turns">{onStage.turns(turns)}</span>
            </p>
            <Link
              href={`/scene/${id}`}
              className="button button--brass"
              aria-label={onStage.continueLabel(gameName, location)}
            >
              {onStage.continue}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
