import type { Archetype, Spotlight as Reaction } from '@improv/contract';
import { nameOf } from '../script/script.ts';
import { stageMessages } from './messages.ts';
import './spotlight.css';

/** What one person of the audience says aloud, on a card above their seat. */
export function Spotlight({
  spotlight,
  archetypes,
}: {
  spotlight: Reaction | null;
  archetypes: readonly Archetype[];
}) {
  const seat = archetypes.findIndex(({ id }) => id === spotlight?.archetypeId);
  return (
    <div className="spotlight" role="status" aria-label={stageMessages.spotlight}>
      {spotlight && (
        <figure
          key={`${spotlight.archetypeId} ${spotlight.reaction}`}
          className="spotlight-card"
          style={{ '--seat': seat < 0 ? 2 : seat }}
        >
          <blockquote>“{spotlight.reaction}”</blockquote>
          <figcaption>{nameOf(spotlight.archetypeId, archetypes)}</figcaption>
        </figure>
      )}
    </div>
  );
}
