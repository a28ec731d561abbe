import type { Session } from '@improv/contract';
import { nameOf } from '../script/script.ts';
import { stageMessages } from './messages.ts';
import { OwnSuggestion } from './OwnSuggestion.tsx';
import { useTakeSuggestion } from './useTakeSuggestion.ts';
import './shout.css';

const { shout: texts } = stageMessages;

/**
 * The suggestion that a member of the audience shouts, on a card above their seat, before the MC begins. A first line without an
 * answer takes it, so the card never blocks the player.
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
  const { take, busy, error } = useTakeSuggestion(session.id, onSettled);
  const seat = archetypes.findIndex(({ id }) => id === suggestion.archetypeId);
  return (
    <div className="spotlight">
      <div
        className={open ? 'spotlight-card shout on-paper' : undefined}
        style={{ '--seat': seat < 0 ? 2 : seat }}
      >
        <div role="status" aria-label={texts.label}>
          {open && (
            <>
              <p className="shout-ask">{texts.ask(suggestion.ask)}</p>
              <p className="shout-name">{texts.shouts(nameOf(suggestion.archetypeId, archetypes))}</p>
              <p className="shout-words">“{suggestion.shouted}”</p>
            </>
          )}
        </div>
        {open && (
          <OwnSuggestion busy={busy} error={error} onTake={() => take(null)} onGive={(own) => take(own)} />
        )}
      </div>
    </div>
  );
}
