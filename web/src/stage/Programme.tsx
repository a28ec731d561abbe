import type { Session } from '@improv/contract';
import { stageMessages } from './messages.ts';
import './programme.css';

const { programme: texts } = stageMessages;

/** The game's rules, the show's suggestion, and who sits in the audience. */
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
          <h3>{texts.suggestion}</h3>
          <p className="programme-suggestion">“{suggestion.taken}”</p>
        </>
      )}
      <h3>{texts.audience}</h3>
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
          {texts.close}
        </button>
      </div>
    </div>
  );
}
