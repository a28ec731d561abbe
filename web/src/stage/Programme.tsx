import type { Session } from '@improv/contract';
import './programme.css';

/** The leaflet: the game's rules, what the show is played with, and who sits in the house. */
export function Programme({ session, onClose }: { session: Session; onClose: () => void }) {
  const { game, archetypes, suggestion } = session;
  return (
    <div className="programme">
      <h2>{game.name}</h2>
      <p className="programme-summary">{game.summary}</p>
      <ul className="programme-rules">
        {game.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {suggestion.taken !== null && (
        <>
          <h3>The suggestion</h3>
          <p className="programme-suggestion">“{suggestion.taken}”</p>
        </>
      )}
      <h3>In the house tonight</h3>
      <dl className="programme-house">
        {archetypes.map(({ id, name, description }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-actions">
        <button type="button" className="button button--ink" onClick={onClose}>
          Back to the scene
        </button>
      </div>
    </div>
  );
}
