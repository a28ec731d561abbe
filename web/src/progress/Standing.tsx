import { standing } from './standing.ts';
import './standing.css';

/** How much the Partner carries and how much the player leads: a dimmer between the two, and what it means. */
export function Standing({ shows, mastery }: { shows: number; mastery: number }) {
  const { title, means } = standing(mastery);
  return (
    <section className="standing on-paper" aria-label="Where you stand">
      <p className="standing-shows">
        {shows === 1 ? 'After one show' : `After ${shows} shows`} with the Coach in the house
      </p>
      <p className="standing-title">{title}</p>
      <p>{means}</p>
      <div className="standing-dimmer" aria-hidden="true" style={{ '--mastery': mastery }}>
        <span>the Partner carries</span>
        <i />
        <span>you lead</span>
      </div>
    </section>
  );
}
