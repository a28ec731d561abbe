import type { ModelSource } from '@improv/contract';
import { Dialog } from '../ui/Dialog.tsx';
import { voiceMessages } from './messages.ts';
import type { VoiceCall } from './voiceCall.ts';
import type { VoiceState } from './voiceState.ts';
import { WayChoice } from './WayChoice.tsx';

const { settings, privacyNotice } = voiceMessages;

/** Lets the player choose a microphone, how their speech is picked up, and how long they may pause. */
export function VoiceSettings({
  call,
  state: { way, holdOnly, pause, microphones, microphoneId },
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
      <label className="voice-way">
        <input
          type="checkbox"
          checked={pause === 'long'}
          onChange={({ target }) => call.setPause(target.checked ? 'long' : 'short')}
        />
        <span>
          <strong>{settings.takeMyTime.name}</strong> {settings.takeMyTime.means}
        </span>
      </label>
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
