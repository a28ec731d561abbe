import type { Session } from '@improv/contract';
import { useState } from 'react';
import { nameOf } from '../script/script.ts';
import { HoldToTalk } from './HoldToTalk.tsx';
import { LevelMeter } from './LevelMeter.tsx';
import { voiceMessages } from './messages.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { VoiceOffer } from './VoiceOffer.tsx';
import { VoiceSettings } from './VoiceSettings.tsx';
import type { VoiceCall } from './voiceCall.ts';
import type { VoiceState } from './voiceState.ts';
import { asideSentence, offerWords, voiceStatus, warningSentence } from './voiceStatus.ts';

const { tools, panelLabel } = voiceMessages;

/** The microphone's state and level, the time left, and the controls: mute, settings, back to typing. */
export function VoicePanel({
  call,
  state,
  session,
}: {
  call: VoiceCall;
  state: VoiceState;
  session: Session;
}) {
  const [settings, setSettings] = useState(false);
  const { stage, way, muted, open, speaking, offer, warned } = state;
  const aside = asideSentence(state);
  const spotlit = speaking?.archetypeId ? nameOf(speaking.archetypeId, session.archetypes) : null;
  const words = voiceStatus(state, spotlit);
  const announced = (offer && offerWords(offer).sentence) || aside || warningSentence(warned);
  const holding = way === 'hold' && (stage === 'on' || stage === 'dropped');
  return (
    <section className="voice" aria-label={panelLabel} data-stage={stage} data-open={open}>
      <div className="voice-row">
        {holding ? (
          <HoldToTalk call={call} open={open} disabled={muted} words={words} />
        ) : (
          <div className="voice-ear" data-open={open} data-muted={muted}>
            <Glyph path="M12 3.5a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
            <p className="voice-words">{words}</p>
          </div>
        )}
        <div className="voice-tools">
          <button
            type="button"
            className="voice-tool"
            aria-pressed={muted}
            aria-label={tools.muteLabel}
            onClick={() => call.mute(!muted)}
          >
            <Glyph path="M12 3.5a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3M4 3.5l16 17" />
            <span>{tools.mute}</span>
          </button>
          <button
            type="button"
            className="voice-tool"
            aria-label={voiceMessages.settings.title}
            onClick={() => setSettings(true)}
          >
            <Glyph path="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5" />
            <span>{tools.settings}</span>
          </button>
          <button type="button" className="voice-tool" aria-label={tools.typingLabel} onClick={call.leave}>
            <Glyph path="M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8" />
            <span>{tools.typing}</span>
          </button>
        </div>
      </div>
      <div className="voice-foot">
        <LevelMeter call={call} off={muted} />
        <p className="voice-aside" data-strong={aside !== ''}>
          {aside}
        </p>
        <TimeLeft endsAt={state.endsAt} warned={warned} />
      </div>
      {offer && <VoiceOffer offer={offer} onAccept={call.accept} onDecline={call.decline} />}
      <p role="status" className="unseen">
        {stage === 'on' ? announced : words}
      </p>
      <VoiceSettings
        call={call}
        state={state}
        source={session.modelSource}
        open={settings}
        onClose={() => setSettings(false)}
      />
    </section>
  );
}

function Glyph({ path }: { path: string }) {
  return (
    <svg className="voice-glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
