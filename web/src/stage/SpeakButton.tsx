import { stageMessages } from './messages.ts';
import './speakButton.css';

/** Switches from typing to speaking. */
export function SpeakButton({ onSpeak }: { onSpeak: () => void }) {
  return (
    <button
      type="button"
      className="button button--brass speak"
      aria-label={stageMessages.speak}
      onClick={onSpeak}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3.5a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
      </svg>
      <span>{stageMessages.speak}</span>
    </button>
  );
}
