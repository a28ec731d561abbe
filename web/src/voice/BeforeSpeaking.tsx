import type { ModelSource } from '@improv/contract';
import { Dialog } from '../ui/Dialog.tsx';
import { voiceMessages } from './messages.ts';
import type { SpeakingWay } from './voiceState.ts';
import { WayChoice } from './WayChoice.tsx';

const { explanation, privacyNotice } = voiceMessages;

/** Explains what happens with the player's voice, before the browser asks for the microphone. */
export function BeforeSpeaking({
  source,
  way,
  onWay,
  onGoOn,
  onClose,
}: {
  source: ModelSource;
  way: SpeakingWay;
  onWay: (way: SpeakingWay) => void;
  onGoOn: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog open onClose={onClose} label={explanation.title}>
      <h2>{explanation.title}</h2>
      <p>{explanation.howItWorks}</p>
      <p>
        {privacyNotice[source]} {explanation.nothingRecorded}
      </p>
      <WayChoice way={way} holdOnly={false} onWay={onWay} />
      <div className="dialog-actions">
        <button type="button" className="button button--ink" onClick={onGoOn}>
          {explanation.accept}
        </button>
        <button type="button" className="button button--outline-ink" onClick={onClose}>
          {explanation.decline}
        </button>
      </div>
    </Dialog>
  );
}
