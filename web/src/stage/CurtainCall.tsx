import type { Session } from '@improv/contract';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { lastWord } from './lastWord.ts';
import { stageMessages } from './messages.ts';
import './curtainCall.css';

/** Shown after the MC's last word: links to the notes and the lobby. */
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
          {stageMessages.curtain.title}
        </h2>
        <p>{lastWord(session)}</p>
      </div>
      <div className="curtain-call-ways">
        {coached && (
          <Link href={`/notes/${session.id}`} className="button button--lit">
            {stageMessages.curtain.notes}
          </Link>
        )}
        <Link href="/" className={coached ? 'button button--plain' : 'button button--lit'}>
          {stageMessages.lobby}
        </Link>
      </div>
    </section>
  );
}
