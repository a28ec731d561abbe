import type { ModelSource } from '@improv/contract';
import { Dialog } from '../ui/Dialog.tsx';
import { whoHears } from './privacyNotice.ts';
import type { VoiceCall } from './voiceCall.ts';
import type { VoiceState } from './voiceState.ts';
import { WayChoice } from './WayChoice.tsx';

/** Which microphone, and how it is used. */
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
    <Dialog open={open} onClose={onClose} label="Voice settings">
      <h2>Voice settings</h2>
      <WayChoice way={way} holdOnly={holdOnly} onWay={call.setWay} />
      <div>
        <label className="field-label" htmlFor="voice-microphone">
          Microphone
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
      <p className="voice-fine">{whoHears[source]}</p>
      <div className="dialog-actions">
        <button type="button" className="button button--ink" onClick={onClose}>
          Back to the scene
        </button>
      </div>
    </Dialog>
  );
}
