import './closed.css';

/** What the admins say while no new show starts. */
export function Closed({ message, running }: { message: string; running: boolean }) {
  return (
    <section className="closed on-paper" aria-labelledby="closed">
      <h2 id="closed">The stage is closed for now</h2>
      <p className="closed-message">{message}</p>
      <p className="closed-why">
        No new show starts until it opens again; this page notices by itself.
        {running && ' A show that is on stage already can be played to its end.'}
      </p>
    </section>
  );
}
