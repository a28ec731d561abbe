import type { Game } from '@improv/contract';
import { lobbyMessages } from './messages.ts';

/** One game on the bill; its rules unfold when it is chosen. */
export function BillEntry({ game, chosen, onChoose }: { game: Game; chosen: boolean; onChoose: () => void }) {
  const { id, name, summary, rules, level, minutes, skills } = game;
  return (
    <label className="bill-entry" data-chosen={chosen}>
      <input
        type="radio"
        name="game"
        value={id}
        checked={chosen}
        onChange={onChoose}
        aria-label={name}
        aria-describedby={`${id}-about`}
      />
      <span className="bill-name">{name}</span>
      <span className="bill-kind">{lobbyMessages.games.kind(level, minutes)}</span>
      <span className="bill-about" id={`${id}-about`}>
        {summary}
      </span>
      {chosen && (
        <span className="bill-rules">
          {rules.map((rule) => (
            <span key={rule} className="bill-rule">
              {rule}
            </span>
          ))}
          <span className="bill-skills">{lobbyMessages.games.trains(skills)}</span>
        </span>
      )}
    </label>
  );
}
