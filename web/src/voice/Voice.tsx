import type { Session } from '@improv/contract';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Scene } from '../scene/useScene.ts';
import { BeforeSpeaking } from './BeforeSpeaking.tsx';
import { voiceMessages } from './messages.ts';
import { VoicePanel } from './VoicePanel.tsx';
import { VoiceCall } from './voiceCall.ts';
import './voice.css';

/** Speaking in a scene: the explanation, the microphone panel, and the note when speaking is over. */
export function Voice({
  scene,
  session,
  onGone,
}: {
  scene: Scene;
  session: Session;
  /** Called when the player is back to typing. */
  onGone: () => void;
}) {
  const [call] = useState(() => new VoiceCall(session.id, scene));
  const state = useStore(call.store);
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
              {voiceMessages.tryAgain}
            </button>
          )}
          <button type="button" className="button button--plain" onClick={onGone}>
            {voiceMessages.keepTyping}
          </button>
        </div>
      </div>
    );
  }
  return <VoicePanel call={call} state={state} session={session} />;
}
