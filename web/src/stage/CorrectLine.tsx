import { maxLineLength } from '@improv/contract';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SceneVoice } from '../scene/sceneVoice.ts';
import { isComposing } from '../ui/composing.ts';
import { stageMessages } from './messages.ts';
import './correctLine.css';

const { correct: texts } = stageMessages;

interface CorrectLineProps {
  readonly line: string;
  readonly turn: number;
  readonly voice: SceneVoice;
}

/** Lets the player correct what was understood, while the Partner waits. */
export function CorrectLine({ line, turn, voice }: CorrectLineProps) {
  const [text, setText] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const editing = text !== null;
  useEffect(() => {
    if (!editing) return;
    field.current?.focus({ preventScroll: true });
    field.current?.form?.scrollIntoView({ block: 'nearest' });
    voice.hold(true);
    return () => voice.hold(false);
  }, [editing, voice]);

  if (text === null) {
    return (
      <button type="button" className="correct-open" onClick={() => setText(line)}>
        {texts.open}
      </button>
    );
  }
  const correct = (event: FormEvent): void => {
    event.preventDefault();
    setText(null);
    if (text.trim() !== '' && text.trim() !== line) voice.correct(text.trim(), turn);
  };
  return (
    <form className="correct" onSubmit={correct}>
      <label className="unseen" htmlFor="correct-line">
        {texts.label}
      </label>
      <textarea
        ref={field}
        id="correct-line"
        className="prompt-line"
        rows={1}
        maxLength={maxLineLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Escape') setText(null);
          if (event.key !== 'Enter' || event.shiftKey) return;
          correct(event);
        }}
      />
      <button type="submit" className="button button--brass">
        {texts.send}
      </button>
      <button type="button" className="button button--plain" onClick={() => setText(null)}>
        {texts.cancel}
      </button>
    </form>
  );
}
