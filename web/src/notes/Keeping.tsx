import type { Session } from '@improv/contract';
import { Star } from '../star/Star.tsx';
import './keeping.css';

/** How long a show is kept, and the way to keep it for good. */
export function Keeping({ session: { id, game, location, starred, keptUntil } }: { session: Session }) {
  return (
    <div className="keeping on-paper">
      <Star sessionId={id} starred={starred} what={`${game.name}, ${location}`} />
      <p>
        {starred && 'You keep this show for good.'}
        {!starred && keptUntil && (
          <>
            This show is kept until{' '}
            <time dateTime={keptUntil}>
              {new Date(keptUntil).toLocaleDateString('en', {
                day: 'numeric',
                month: 'long',
                year: 'numeric',
              })}
            </time>
            . Star it to keep it for good.
          </>
        )}
        {!starred && !keptUntil && 'Star this show to keep it for good.'}
      </p>
    </div>
  );
}
