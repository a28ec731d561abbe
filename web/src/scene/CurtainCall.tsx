import type { Session } from '@improv/contract';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import './curtainCall.css';

/** What ended the scene, to the player. */
function lastWord({ status, endedBy, turnsPlayed }: Session): string {
  if (status === 'abandoned') return 'Nobody played for a while, so the house went dark.';
  if (turnsPlayed === 0) return 'A short evening: the curtain fell before the first line.';
  if (endedBy === 'ending') return 'The scene found its own ending.';
  return endedBy === 'turns' ? 'Fifteen turns, and a bow.' : 'You brought the curtain down.';
}

/** After the MC's last word: the way to the notes. */
export function CurtainCall({ session }: { session: Session }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The prompt that had the focus is gone.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, []);
  const coached = session.notes.status !== 'none';
  return (
    <section className="curtain-call">
      <div>
        <h2 ref={title} tabIndex={-1}>
          Curtain
        </h2>
        <p>{lastWord(session)}</p>
      </div>
      <div className="curtain-call-ways">
        {coached && (
          <Link href={`/notes/${session.id}`} className="button button--lit">
            Read the notes
          </Link>
        )}
        <Link href="/" className={coached ? 'button button--plain' : 'button button--lit'}>
          To the lobby
        </Link>
      </div>
    </section>
  );
}
