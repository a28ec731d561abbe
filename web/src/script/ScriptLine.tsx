import type { ReactNode } from 'react';
import { scriptMessages } from './messages.ts';
import { type ScriptEntry, speakerNames } from './script.ts';
import './scriptLine.css';

/** One entry of a script, on stage or in print. @param children stand beneath the words of a line */
export function ScriptLine({ entry, children }: { entry: ScriptEntry; children?: ReactNode }) {
  switch (entry.kind) {
    case 'line':
      return (
        <div className="line" data-speaker={entry.speaker} aria-hidden={entry.unfinished || undefined}>
          <p className="line-speaker">{speakerNames[entry.speaker]}</p>
          <p className="line-words">
            {entry.text}
            {entry.unfinished && <span className="line-caret" data-waiting={entry.text === ''} />}
          </p>
          {children}
        </div>
      );
    case 'aside':
      // It was read out when it came under the light.
      return (
        <p className="line-aside" aria-live="off">
          <span className="line-aside-name">{scriptMessages.aside(entry.name)}</span> “{entry.text}”
        </p>
      );
    case 'call-out':
      return (
        <p className="line-aside line-call-out">
          <span className="line-aside-name">{scriptMessages.callOut}</span> {entry.text}
        </p>
      );
    case 'suggestion':
      return (
        <p className="line-suggestion">
          {scriptMessages.suggestion} <strong>{entry.text}</strong>
        </p>
      );
    case 'shift':
      return <p className="line-shift">{scriptMessages.phaseChange}</p>;
  }
}
