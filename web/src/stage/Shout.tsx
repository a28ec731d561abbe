import type { Session } from '@improv/contract';
import { nameOf } from '../script/script.ts';
import { OwnSuggestion } from './OwnSuggestion.tsx';
import { useTakeSuggestion } from './useTakeSuggestion.ts';
import './shout.css';

/**
 * What somebody in the house shouts when the MC asks for a suggestion, on a card above their seat. Playing on without
 * an answer takes it, so the card never stands in the way.
 */
export function Shout({
  session,
  open,
  onSettled,
}: {
  session: Session;
  open: boolean;
  onSettled: (session: Session) => void;
}) {
  const { archetypes, suggestion } = session;
  const { take, busy, refused } = useTakeSuggestion(session.id, onSettled);
  const seat = archetypes.findIndex(({ id }) => id === suggestion.archetypeId);
  return (
    <div className="spotlight">
      <div
        className={open ? 'spotlight-card shout on-paper' : undefined}
        style={{ '--seat': seat < 0 ? 2 : seat }}
      >
        <div role="status" aria-label="Suggestion">
          {open && (
            <>
              <p className="shout-ask">The MC asks: may I have {suggestion.ask}?</p>
              <p className="shout-name">{nameOf(suggestion.archetypeId, archetypes)} shouts:</p>
              <p className="shout-words">“{suggestion.shouted}”</p>
            </>
          )}
        </div>
        {open && (
          <OwnSuggestion
            busy={busy}
            refused={refused}
            onTake={() => take(null)}
            onGive={(own) => take(own)}
          />
        )}
      </div>
    </div>
  );
}
