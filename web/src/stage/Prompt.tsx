import { maxLineLength, playTurn, type Session } from '@improv/contract';
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
import { isComposing } from '../ui/composing.ts';
import { Declined } from './Declined.tsx';
import { stageMessages } from './messages.ts';
import { Prompter } from './Prompter.tsx';
import './prompt.css';

const { prompt: texts } = stageMessages;

/** The counter appears from this length on, in characters. */
const countFrom = 850;

/** The contract's error sentence for the line; empty when it is valid. */
function lineTrouble(line: string): string {
  const checked = playTurn.request.shape.line.safeParse(line);
  return checked.success ? '' : (checked.error.issues[0]?.message ?? texts.invalid);
}

/**
 * Where the player types. A line that is sent while the cast still speaks waits for its turn in the field; editing it calls
 * it back.
 */
export function Prompt({
  scene,
  aside,
  children,
}: {
  scene: Scene;
  /** Another error to show; empty when there is none. */
  aside: string;
  /** Rendered beside the field. */
  children: ReactNode;
}) {
  const { state, type, say, goAhead, voice } = scene;
  const { draft, live, session, declined } = state;
  const [trouble, setTrouble] = useState('');
  const [waiting, setWaiting] = useState(false);
  const ready = isPlayersTurn(state);
  const asking = isSuggestionOpen(state);
  const stuck = state.trouble !== null;

  const speak = (): void => {
    const wrong = lineTrouble(draft);
    setTrouble(wrong);
    if (wrong || stuck) return;
    setWaiting(!ready);
    if (ready) say(draft.trim());
    else if (asking) goAhead();
  };
  useEffect(() => {
    if (!waiting || (!ready && !stuck)) return;
    setWaiting(false);
    if (ready) say(draft.trim());
  }, [waiting, ready, stuck, draft, say]);

  const field = useRef<HTMLTextAreaElement>(null);
  const takeFocus = useCallback((): void => {
    // Not on a touch screen, where it would open the keyboard, nor by voice, where the space bar is for talking.
    if (voice === null && nothingHasFocus() && window.matchMedia('(pointer: fine)').matches) {
      field.current?.focus({ preventScroll: true });
    }
  }, [voice]);
  useEffect(() => {
    // The curtain is up, or the element that had the focus is gone.
    if (ready) takeFocus();
  }, [ready, takeFocus]);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    // The element as high as the draft, where the style sheet can't say so.
    element.style.height = 'auto';
    element.style.height = draft === '' ? '' : `${element.scrollHeight + 2}px`;
  }, [draft]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that picks a word in an input method does not send the line.
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
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
        {texts.label}
      </label>
      <textarea
        ref={field}
        id="line"
        className="prompt-line"
        rows={1}
        enterKeyHint="send"
        autoComplete="off"
        placeholder={voice ? texts.orType : placeholderFor(live?.kind ?? null, session)}
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
        {texts.say}
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
            {stageMessages.length(draft.trim().length, maxLineLength)}
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

function placeholderFor(playing: string | null, session: Session | null): string {
  if (playing === 'welcome') return texts.mcIsOn;
  if (playing) return texts.listen;
  if (session?.stage === 'welcome') return texts.orBegin;
  if (session?.next.isLast) return texts.last;
  return (session?.turnsPlayed ?? 0) === 0 ? texts.first : texts.next;
}

function statusFor(playing: string | null, waiting: boolean): string {
  if (waiting) return texts.waiting;
  if (playing === 'welcome') return texts.mcSpeaks;
  return playing === 'exchange' ? texts.partnerAnswers : '';
}
