import type { CallableResponse } from '@improv/contract';
import { allowances } from './allowance.ts';
import { freesUpAt } from './freesUpAt.ts';
import { lobbyMessages } from './messages.ts';
import './ticket.css';

type Lobby = CallableResponse<'getLobby'>;

const { ticket } = lobbyMessages;

/** What is left of today's limits: shows, the cast's time and the voice. */
export function Ticket({ lobby }: { lobby: Pick<Lobby, 'showsToday' | 'costToday' | 'voiceToday'> }) {
  const { used, limit, resetsAt } = lobby.showsToday;
  const left = Math.max(limit - used, 0);
  return (
    <div className="ticket-stub">
      <p className="ticket-shows">
        <span className="ticket-left">{left}</span>
        <span className="ticket-words">
          <strong>{ticket.showsLeft(left)}</strong>
          <span>{ticket.resets(limit, freesUpAt(new Date(resetsAt)))}</span>
        </span>
      </p>
      <dl className="ticket-allowances">
        {allowances(lobby).map(({ what, left, share }) => (
          <div key={what} className="ticket-allowance">
            <dt>{what}</dt>
            <dd>
              {left}
              <i className="ticket-gauge" style={{ '--share': share }} aria-hidden="true" />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
