import type { Session } from '@improv/contract';
import { useDismissed } from '../visit/useDismissed.ts';
import { stageMessages } from './messages.ts';
import './prompter.css';

/**
 * Above the prompt: the game's rule for the next line, that it is the last one, and sometimes a tip.
 * @param resting the cast is speaking: rule and tip belong to the previous line and only keep their space
 */
export function Prompter({
  session: { id, next, hint },
  resting,
  onHintGone,
}: {
  session: Session;
  resting: boolean;
  /** Called when the button that had the focus is gone. */
  onHintGone: () => void;
}) {
  const [hintsOff, turnHintsOff] = useDismissed(`tips ${id}`);
  return (
    <>
      {next.rule !== null && (
        <p className="prompter-rule" aria-hidden="true" data-resting={resting}>
          {next.rule}
        </p>
      )}
      {/* A rule that changes is read out; one that stays is not repeated every turn. */}
      <p role="status" className="unseen" id="line-rule">
        {next.rule}
      </p>
      {/* Said once, when it becomes known. */}
      <p role="status" className="prompter-last" data-resting={resting}>
        {next.isLast && stageMessages.lastLine}
      </p>
      {hint !== null && !hintsOff && (
        <div className="prompter-hint" data-resting={resting}>
          <p>
            <span className="prompter-hint-name">{stageMessages.hint.title}</span> {hint}
          </p>
          <button
            type="button"
            className="prompter-hush"
            aria-label={stageMessages.hint.dismiss}
            onClick={(event) => {
              event.currentTarget.blur();
              turnHintsOff();
              onHintGone();
            }}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="m7 7 10 10M17 7 7 17" />
            </svg>
          </button>
        </div>
      )}
    </>
  );
}
