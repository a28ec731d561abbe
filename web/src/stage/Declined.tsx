import type { Refused } from '../server/refused.ts';
import { Sentence } from '../ui/Sentence.tsx';
import './declined.css';

/** Why a line can't be said here, and where there is help; the line itself is back in the prompt. */
export function Declined({ refused }: { refused: Refused | null }) {
  return (
    <div role="alert" className="declined" id="line-declined">
      {refused && (
        <p>
          <Sentence>{refused.message}</Sentence>
        </p>
      )}
    </div>
  );
}
