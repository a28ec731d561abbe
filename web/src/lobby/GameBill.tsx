import type { Game } from '@improv/contract';
import { useMemo, useState } from 'react';
import { BillEntry } from './BillEntry.tsx';
import { lobbyMessages } from './messages.ts';
import { tonightsBill } from './tonight.ts';
import './gameBill.css';

const { games: texts } = lobbyMessages;

/** The games as a radio group, printed like a programme: tonight's few, or the whole repertoire. */
export function GameBill({
  games,
  chosen,
  onChoose,
}: {
  games: readonly Game[];
  chosen: string;
  onChoose: (gameId: string) => void;
}) {
  const [whole, setWhole] = useState(false);
  const tonight = useMemo(() => tonightsBill(games, Date.now()), [games]);
  const entry = (game: Game) => (
    <BillEntry key={game.id} game={game} chosen={game.id === chosen} onChoose={() => onChoose(game.id)} />
  );
  // A choice from the repertoire stays in sight when the bill is folded up again.
  const extra = games.find(({ id }) => id === chosen && !tonight.some((game) => game.id === id));
  return (
    <div className="bill on-paper">
      <div role="radiogroup" aria-labelledby="bill-title">
        <h2 id="bill-title" className="bill-title">
          {texts.title}
        </h2>
        {whole
          ? Object.entries(texts.levels).map(([level, title]) => (
              <section key={level} aria-label={title}>
                <h3 className="bill-level">{title}</h3>
                {games.filter((game) => game.level === level).map(entry)}
              </section>
            ))
          : [...tonight, ...(extra ? [extra] : [])].map(entry)}
      </div>
      {games.length > tonight.length && (
        <button
          type="button"
          className="button button--outline-ink bill-more"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? texts.tonight : texts.all(games.length)}
        </button>
      )}
    </div>
  );
}
