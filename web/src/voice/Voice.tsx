import type { Session } from '@improv/contract';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Scene } from '../scene/useScene.ts';
import { BeforeSpeaking } from './BeforeSpeaking.tsx';
import { VoicePanel } from './VoicePanel.tsx';
import { createVoiceCall } from './voiceCall.ts';
import './voice.css';

/** Speaking in a scene, from the explanation before the browser's question to the way back to typing. */
export function Voice({
  scene,
  session,
  onGone,
}: {
  scene: Scene;
  session: Session;
  /** Called when the player types again. */
  onGone: () => void;
}) {
  const [call] = useState(() => createVoiceCall(session.id, { ...scene, toType }));
  const state = useStore(call);
  const { turns } = scene.state;
  useEffect(() => call.follow(session, turns), [call, session, turns]);
  useEffect(() => call.leave, [call]);

  const { stage, sentence } = state;
  const gone = stage === 'over' && sentence === '';
  useEffect(() => {
    if (gone) onGone();
  }, [gone, onGone]);
  if (gone) return null;
  if (stage === 'explaining') {
    return (
      <BeforeSpeaking
        source={session.modelSource}
        way={state.way}
        onWay={call.setWay}
        onGoOn={() => void call.start()}
        onClose={onGone}
      />
    );
  }
  if (stage === 'over') {
    return (
      <div className="voice-note">
        <p role="alert">{sentence}</p>
        <div className="voice-note-ways">
          {session.status === 'active' && (
            <button type="button" className="button button--brass" onClick={() => void call.start()}>
              Try to speak again
            </button>
          )}
          <button type="button" className="button button--plain" onClick={onGone}>
            Type on
          </button>
        </div>
      </div>
    );
  }
  return <VoicePanel call={call} state={state} session={session} />;
}

/** The prompt beneath the microphone. */
function toType(): void {
  document.getElementById('line')?.focus();
}
