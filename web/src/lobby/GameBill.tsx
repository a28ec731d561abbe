import type { Game } from '@improv/contract';
import './gameBill.css';

const levels: Record<Game['level'], string> = {
  beginner: 'Easy to start',
  intermediate: 'Some nerve',
  advanced: 'For the bold',
};

/** Tonight's bill: the games as a radio group, printed like a programme. */
export function GameBill({
  games,
  chosen,
  onChoose,
}: {
  games: readonly Game[];
  chosen: string;
  onChoose: (gameId: string) => void;
}) {
  return (
    <div className="bill on-paper">
      <div role="radiogroup" aria-labelledby="bill-title">
        <h2 id="bill-title" className="bill-title">
          Pick a game
        </h2>
        {games.map((game) => (
          <Entry key={game.id} game={game} chosen={game.id === chosen} onChoose={() => onChoose(game.id)} />
        ))}
      </div>
    </div>
  );
}

function Entry({ game, chosen, onChoose }: { game: Game; chosen: boolean; onChoose: () => void }) {
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
      <span className="bill-kind">
        {levels[level]} · {minutes} min
      </span>
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
          <span className="bill-skills">Trains {skills.join(', ')}.</span>
        </span>
      )}
    </label>
  );
}
