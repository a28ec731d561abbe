import { lobbyMessages } from './messages.ts';
import './closed.css';

const { closed } = lobbyMessages;

/** The admins' message while no new show can start. */
export function Closed({ message, running }: { message: string; running: boolean }) {
  return (
    <section className="closed on-paper" aria-labelledby="closed">
      <h2 id="closed">{closed.title}</h2>
      <p className="closed-message">{message}</p>
      <p className="closed-why">
        {closed.explanation}
        {running && ` ${closed.running}`}
      </p>
    </section>
  );
}
