import { type KeyboardEvent as ReactKeyboardEvent, useEffect } from 'react';
import type { VoiceCall } from './voiceCall.ts';

/** The space bar keeps its usual meaning inside these elements. */
const ownKeys = 'input, textarea, select, button, a, summary, dialog, [contenteditable]';

/** The button to hold while speaking; the space bar does the same where no other element uses it. */
export function HoldToTalk({
  call,
  open,
  disabled,
  words,
}: {
  call: VoiceCall;
  open: boolean;
  disabled: boolean;
  words: string;
}) {
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const isOurs = (event: KeyboardEvent): boolean =>
      event.code === 'Space' && event.target instanceof Element && !event.target.closest(ownKeys);
    window.addEventListener(
      'keydown',
      (event) => {
        if (!isOurs(event)) return;
        // Or the page would scroll.
        event.preventDefault();
        if (!event.repeat) call.press();
      },
      { signal },
    );
    window.addEventListener('keyup', (event) => event.code === 'Space' && call.release(), { signal });
    // A key released in another window sends no event here.
    window.addEventListener('blur', call.release, { signal });
    return () => {
      leaving.abort();
      call.release();
    };
  }, [call]);

  const byKey = (event: ReactKeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.type === 'keyup') call.release();
    else if (!event.repeat) call.press();
  };
  return (
    <button
      type="button"
      className="voice-ear voice-hold"
      data-open={open}
      aria-disabled={disabled}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        call.press();
      }}
      onPointerUp={call.release}
      onPointerCancel={call.release}
      onLostPointerCapture={call.release}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={byKey}
      onKeyUp={byKey}
      // Assistive technology clicks and doesn't hold.
      onClick={(event) => {
        if (event.detail !== 0) return;
        if (open) call.release();
        else call.press();
      }}
    >
      <svg className="voice-glyph" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3.5a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
      </svg>
      <span className="voice-words">{words}</span>
    </button>
  );
}
