import { type Order, pressed, sorts } from './memberList.ts';
import { membersMessages } from './messages.ts';

/** The column headers of the list: pressing one sorts by it, pressing it again reverses the order. */
export function SortHeader({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  return (
    <fieldset className="members-heads member-row">
      <legend className="unseen">{membersMessages.sort.legend}</legend>
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
        {membersMessages.sort.note}
      </span>
      <span className="member-tier" aria-hidden="true">
        {membersMessages.sort.tier}
      </span>
    </fieldset>
  );
}
