import type { Session } from '@improv/contract';
import { useDismissed } from '../visit/useDismissed.ts';
import './prompter.css';

/**
 * What is whispered beside the prompt: the rule that the game holds the next line to, and at times a tip.
 * @param resting the cast is speaking: what is whispered belongs to the line before, and only keeps its room
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
      {hint !== null && !hintsOff && (
        <div className="prompter-hint" data-resting={resting}>
          <p>
            <span className="prompter-hint-name">Try this:</span> {hint}
          </p>
          <button
            type="button"
            className="prompter-hush"
            aria-label="No more tips in this show"
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
