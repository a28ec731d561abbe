import type { Session } from '@improv/contract';
import { useState } from 'react';
import { Link } from 'wouter';
import { Dialog } from '../ui/Dialog.tsx';
import { Heading } from '../ui/Heading.tsx';
import { UnderstudyBadge } from '../understudy/UnderstudyBadge.tsx';
import { EndScene } from './EndScene.tsx';
import { stageMessages } from './messages.ts';
import { Programme } from './Programme.tsx';
import './sceneHeader.css';

const { header: texts } = stageMessages;

/** The game and the place, with the buttons to leave or end the scene. */
export function SceneHeader({
  session,
  canEnd,
  busy,
  onEnd,
}: {
  session: Session;
  canEnd: boolean;
  busy: boolean;
  onEnd: () => void;
}) {
  const [programme, setProgramme] = useState(false);
  const { game, location } = session;
  return (
    <header className="scene-header">
      <Link href="/" className="scene-exit" aria-label={texts.back}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M14.5 5 7.5 12l7 7" />
        </svg>
      </Link>
      <div className="scene-title">
        <Heading title={game.name}>{game.name}</Heading>
        <p>{location}</p>
      </div>
      <UnderstudyBadge />
      <button
        type="button"
        className="button button--plain scene-programme"
        onClick={() => setProgramme(true)}
      >
        {texts.programme}
      </button>
      {canEnd && <EndScene busy={busy} onEnd={onEnd} />}
      <Dialog open={programme} onClose={() => setProgramme(false)} label={texts.programme}>
        <Programme session={session} onClose={() => setProgramme(false)} />
      </Dialog>
    </header>
  );
}
