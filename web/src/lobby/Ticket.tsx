import type { CallableResponse } from '@improv/contract';
import { freesUpAt } from './freesUpAt.ts';

/** What is left of today's shows. */
export function Ticket({ showsToday }: Pick<CallableResponse<'getLobby'>, 'showsToday'>) {
  const { used, limit, resetsAt } = showsToday;
  const left = Math.max(limit - used, 0);
  return (
    <p className="ticket-stub">
      <span className="ticket-left">{left}</span>
      <span className="ticket-words">
        <strong>{left === 1 ? 'show left today' : 'shows left today'}</strong>
        <span>
          of {limit}; the next {limit === 1 ? 'one opens' : `${limit} open`} at{' '}
          {freesUpAt(new Date(resetsAt))}
        </span>
      </span>
    </p>
  );
}
