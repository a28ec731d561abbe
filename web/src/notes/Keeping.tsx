import type { Session } from '@improv/contract';
import { Star } from '../star/Star.tsx';
import { notesMessages } from './messages.ts';
import './keeping.css';

const { keeping } = notesMessages;

/** How long a show is kept, with the star that keeps it for good. */
export function Keeping({ session: { id, game, location, starred, keptUntil } }: { session: Session }) {
  return (
    <div className="keeping on-paper">
      <Star sessionId={id} starred={starred} what={keeping.show(game.name, location)} />
      <p>
        {starred && keeping.starred}
        {!starred && keptUntil && (
          <>
            {keeping.until.before}{' '}
            <time dateTime={keptUntil}>
              {new Date(keptUntil).toLocaleDateString('en', {
                day: 'numeric',
                month: 'long',
                year: 'numeric',
              })}
            </time>
            {keeping.until.after}
          </>
        )}
        {!starred && !keptUntil && keeping.star}
      </p>
    </div>
  );
}
