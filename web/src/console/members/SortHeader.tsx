import { type Order, pressed, sorts } from './memberList.ts';

/** The heads of the list's columns; pressing one sorts by it, and again the other way round. */
export function SortHeader({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  return (
    <fieldset className="members-heads member-row">
      <legend className="unseen">Sort by</legend>
      {sorts.map(({ sort, name, ways }) => {
        const direction = order.sort === sort ? order.direction : undefined;
        return (
          <div key={sort} className={`member-${sort}`}>
            <button
              type="button"
              className="members-sort"
              aria-pressed={direction !== undefined}
              data-direction={direction}
              onClick={() => onOrder(pressed(order, sort))}
            >
              {name}
              {direction && <span className="unseen">, {ways[direction]}</span>}
            </button>
          </div>
        );
      })}
      <span className="member-note" aria-hidden="true">
        Note
      </span>
      <span className="member-tier" aria-hidden="true">
        Tier
      </span>
    </fieldset>
  );
}
