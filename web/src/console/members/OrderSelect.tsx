import type { ChangeEvent } from 'react';
import { type Order, sorts } from './memberList.ts';
import { membersMessages } from './messages.ts';

const ways = ['asc', 'desc'] as const;
const orders = sorts.flatMap(({ sort, name, ways: words }) =>
  ways.map((direction) => ({ order: { sort, direction }, said: `${name}: ${words[direction]}` })),
);

/** Sorts the list on narrow screens, which have no column headers. */
export function OrderSelect({ order, onChange }: { order: Order; onChange: (order: Order) => void }) {
  const choose = (event: ChangeEvent<HTMLSelectElement>): void => {
    const chosen = orders[event.target.selectedIndex];
    if (chosen) onChange(chosen.order);
  };
  return (
    <label className="members-order">
      <span className="unseen">{membersMessages.sort.order}</span>
      <select className="field" value={`${order.sort} ${order.direction}`} onChange={choose}>
        {orders.map(({ order: { sort, direction }, said }) => (
          <option key={said} value={`${sort} ${direction}`}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}
