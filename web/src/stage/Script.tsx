import { useEffect, useRef } from 'react';
import type { SceneVoice } from '../scene/sceneVoice.ts';
import { ScriptLine } from '../script/ScriptLine.tsx';
import type { ScriptEntry } from '../script/script.ts';
import { CorrectLine } from './CorrectLine.tsx';
import { stageMessages } from './messages.ts';
import './script.css';

/** The reader counts as following while they are this near to the last line, in CSS pixels. */
const followWithinPx = 96;

/**
 * The running script. A line in the making is hidden from screen readers and comes again, whole, under another key when
 * it is finished: a live region would otherwise read it out word by word.
 */
export function Script({
  entries,
  voice,
}: {
  entries: readonly ScriptEntry[];
  /** Plays the exchanges while the show is spoken. */
  voice: SceneVoice | null;
}) {
  const log = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const height = useRef(0);
  useEffect(() => {
    // Runs whenever words arrive; a player who speaks watches what is understood of it.
    const last = entries.at(-1);
    if (last?.kind === 'line' && last.speaker === 'player' && last.unfinished) following.current = true;
    if (following.current) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [entries]);
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    // A keyboard that comes up, or a card under the light, takes height away from the end.
    const observer = new ResizeObserver(() => {
      height.current = element.clientHeight;
      if (following.current) element.scrollTo({ top: element.scrollHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={log}
      className="script"
      role="log"
      aria-live="polite"
      aria-label={stageMessages.script}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        // A resize scrolls too, and says nothing about the reader.
        if (clientHeight !== height.current) return;
        following.current = scrollHeight - scrollTop - clientHeight < followWithinPx;
      }}
    >
      <div className="script-column">
        {entries.map((entry) => (
          <ScriptLine key={keyOf(entry)} entry={entry}>
            {voice && entry.kind === 'line' && entry.correctable && (
              <CorrectLine line={entry.text} turn={entry.n} voice={voice} />
            )}
          </ScriptLine>
        ))}
      </div>
    </div>
  );
}

function keyOf(entry: ScriptEntry): string {
  if (entry.kind !== 'line') return `${entry.n} ${entry.kind}`;
  return `${entry.n} ${entry.speaker}${entry.unfinished ? ' unfinished' : ''}`;
}
