import type { Session } from '@improv/contract';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { CopyText } from '../ui/CopyText.tsx';
import { lastWord } from './lastWord.ts';
import { stageMessages } from './messages.ts';
import './curtainCall.css';

const { curtain: texts } = stageMessages;

/** Shown after the MC's last word: what was typed too late, and links to the notes, an encore and the lobby. */
export function CurtainCall({
  session,
  unsaid,
}: {
  session: Session;
  /** Typed for this scene and never played; empty without any. */
  unsaid: string;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The prompt that had the focus is gone.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, []);
  const idle = session.endedBy === 'idle';
  const coached = session.notes.status !== 'none';
  return (
    <section className="curtain-call">
      <div>
        <h2 ref={title} tabIndex={-1}>
          {texts.title}
        </h2>
        <p>{lastWord(session)}</p>
      </div>
      {unsaid !== '' && <CopyText label={texts.unsaid} text={unsaid} copy={texts.copyUnsaid} />}
      <div className="curtain-call-ways">
        {coached && (
          <Link href={`/notes/${session.id}`} className="button button--lit">
            {texts.notes}
          </Link>
        )}
        {idle && (
          <Link
            href="/"
            state={{ gameId: session.game.id, location: session.location }}
            className={coached ? 'button button--brass' : 'button button--lit'}
          >
            {texts.again}
          </Link>
        )}
        <Link href="/" className={coached || idle ? 'button button--plain' : 'button button--lit'}>
          {stageMessages.lobby}
        </Link>
      </div>
    </section>
  );
}
