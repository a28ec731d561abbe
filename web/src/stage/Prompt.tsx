import { maxLineLength, playTurn } from '@improv/contract';
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isPlayersTurn, isSuggestionOpen } from '../scene/sceneState.ts';
import type { Scene } from '../scene/useScene.ts';
import { Declined } from './Declined.tsx';
import { Prompter } from './Prompter.tsx';
import './prompt.css';

/** From here on the characters are counted. */
const countFrom = 850;

/** What is wrong with the line, in the contract's words; empty when it will do. */
function lineTrouble(line: string): string {
  const checked = playTurn.request.shape.line.safeParse(line);
  return checked.success ? '' : (checked.error.issues[0]?.message ?? 'That line won’t do.');
}

/**
 * Where the player speaks. Typing is always possible. A line said while the cast still speaks waits, in plain sight, for
 * its turn; touching it again calls it back.
 */
export function Prompt({
  scene,
  aside,
  children,
}: {
  scene: Scene;
  /** Something else that did not come off; empty when all is well. */
  aside: string;
  /** Stands beside the line. */
  children: ReactNode;
}) {
  const { state, type, say, voice } = scene;
  const { draft, live, session, declined } = state;
  const [trouble, setTrouble] = useState('');
  const [waiting, setWaiting] = useState(false);
  const ready = isPlayersTurn(state);
  const stuck = state.trouble !== null;

  const speak = (): void => {
    const wrong = lineTrouble(draft);
    setTrouble(wrong);
    if (wrong || stuck) return;
    setWaiting(!ready);
    if (ready) say(draft.trim());
  };
  useEffect(() => {
    if (!waiting || (!ready && !stuck)) return;
    setWaiting(false);
    if (ready) say(draft.trim());
  }, [waiting, ready, stuck, draft, say]);

  const field = useRef<HTMLTextAreaElement>(null);
  const takeFocus = useCallback((): void => {
    // On a touch screen this would call up the keyboard; who speaks wants the space bar for that.
    if (voice === null && nothingHasFocus() && window.matchMedia('(pointer: fine)').matches) {
      field.current?.focus({ preventScroll: true });
    }
  }, [voice]);
  const focusReason = ready && (isSuggestionOpen(state) ? 'suggestion' : 'line');
  useEffect(() => {
    // The curtain is up, or what had the focus is gone.
    if (focusReason) takeFocus();
  }, [focusReason, takeFocus]);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    // The element as high as the draft, where the style sheet can't say so.
    element.style.height = 'auto';
    element.style.height = draft === '' ? '' : `${element.scrollHeight + 2}px`;
  }, [draft]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that picks a word in an input method is not the player's last word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    speak();
  };

  return (
    <form
      className="prompt"
      onSubmit={(event) => {
        event.preventDefault();
        speak();
      }}
    >
      <Declined error={declined} />
      {session && <Prompter session={session} resting={live !== null} onHintGone={takeFocus} />}
      <label className="unseen" htmlFor="line">
        Your line
      </label>
      <textarea
        ref={field}
        id="line"
        className="prompt-line"
        rows={1}
        enterKeyHint="send"
        autoComplete="off"
        placeholder={
          voice ? 'Or type a line …' : placeholderFor(live?.kind ?? null, session?.turnsPlayed ?? 0)
        }
        value={draft}
        aria-invalid={trouble !== '' || declined !== null}
        aria-describedby="line-declined line-rule line-foot"
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTrouble('');
          setWaiting(false);
          type(event.target.value);
        }}
      />
      {children}
      <button
        type="submit"
        className="button button--lit prompt-say"
        data-early={!ready}
        aria-disabled={stuck}
      >
        Say it
      </button>
      <div className="prompt-foot" id="line-foot">
        <span role="alert" className="prompt-trouble">
          {trouble || aside}
        </span>
        <span className="prompt-status" role="status">
          {statusFor(voice ? null : (live?.kind ?? null), waiting)}
        </span>
        {draft.length >= countFrom && (
          <span className="prompt-count" data-over={draft.trim().length > maxLineLength}>
            {draft.trim().length} of {maxLineLength}
          </span>
        )}
      </div>
    </form>
  );
}

function nothingHasFocus(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.tagName === 'H1';
}

function placeholderFor(playing: string | null, turnsPlayed: number): string {
  if (playing === 'welcome') return 'The MC is on …';
  if (playing) return 'Listen …';
  return turnsPlayed === 0 ? 'The first line is yours.' : 'Yes, and …';
}

function statusFor(playing: string | null, waiting: boolean): string {
  if (waiting) return 'Your line is next.';
  if (playing === 'welcome') return 'The MC is speaking.';
  return playing === 'exchange' ? 'Your Partner is answering.' : '';
}
