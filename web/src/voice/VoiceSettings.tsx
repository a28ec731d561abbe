import type { ModelSource } from '@improv/contract';
import { Dialog } from '../ui/Dialog.tsx';
import { voiceMessages } from './messages.ts';
import type { VoiceCall } from './voiceCall.ts';
import type { VoiceState } from './voiceState.ts';
import { WayChoice } from './WayChoice.tsx';

const { settings, privacyNotice } = voiceMessages;

/** Lets the player choose a microphone and how their speech is picked up. */
export function VoiceSettings({
  call,
  state: { way, holdOnly, microphones, microphoneId },
  source,
  open,
  onClose,
}: {
  call: VoiceCall;
  state: VoiceState;
  source: ModelSource;
  open: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} label={settings.title}>
      <h2>{settings.title}</h2>
      <WayChoice way={way} holdOnly={holdOnly} onWay={call.setWay} />
      <div>
        <label className="field-label" htmlFor="voice-microphone">
          {settings.microphone}
        </label>
        <select
          id="voice-microphone"
          className="field"
          value={microphoneId ?? ''}
          onChange={(event) => call.chooseMicrophone(event.target.value)}
        >
          {microphones.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p className="voice-fine">{privacyNotice[source]}</p>
      <div className="dialog-actions">
        <button type="button" className="button button--ink" onClick={onClose}>
          {settings.close}
        </button>
      </div>
    </Dialog>
  );
}
