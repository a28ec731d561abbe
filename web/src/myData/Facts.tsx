import { useId } from 'react';
import type { Fact } from './facts.ts';

/** A card of facts about the player, one per line. */
export function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const id = useId();
  if (facts.length === 0) return null;
  return (
    <section className="kept-card on-paper" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className="kept-facts">
        {facts.map(({ what, said }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
