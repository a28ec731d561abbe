import { progressMessages } from './messages.ts';
import { standing } from './standing.ts';
import './standing.css';

const { standing: texts } = progressMessages;

/** How much the Partner carries and how much the player leads: a dimmer between the two, and what it means. */
export function Standing({ shows, mastery }: { shows: number; mastery: number }) {
  const { title, means } = standing(mastery);
  return (
    <section className="standing on-paper" aria-label={texts.label}>
      <p className="standing-shows">{texts.shows(shows)}</p>
      <p className="standing-title">{title}</p>
      <p>{means}</p>
      <div className="standing-dimmer" aria-hidden="true" style={{ '--mastery': mastery }}>
        <span>{texts.partnerCarries}</span>
        <i />
        <span>{texts.youLead}</span>
      </div>
    </section>
  );
}
