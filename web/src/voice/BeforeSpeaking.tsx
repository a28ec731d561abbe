import type { ModelSource } from '@improv/contract';
import { Dialog } from '../ui/Dialog.tsx';
import { whoHears } from './privacyNotice.ts';
import type { SpeakingWay } from './voiceState.ts';
import { WayChoice } from './WayChoice.tsx';

/** What happens with the player's voice, before the browser asks for it. */
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
    <Dialog open onClose={onClose} label="Speak with the cast">
      <h2>Speak with the cast</h2>
      <p>
        The browser will ask whether this page may use your microphone. Then you speak, the Partner answers
        aloud, and stops when you speak over them.
      </p>
      <p>{whoHears[source]} Nothing is recorded: what is kept is the script, as when you type.</p>
      <WayChoice way={way} holdOnly={false} onWay={onWay} />
      <div className="dialog-actions">
        <button type="button" className="button button--ink" onClick={onGoOn}>
          Use my microphone
        </button>
        <button type="button" className="button button--outline-ink" onClick={onClose}>
          Type on
        </button>
      </div>
    </Dialog>
  );
}
