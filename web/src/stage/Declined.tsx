import type { ApiError } from '../server/apiError.ts';
import { Sentence } from '../ui/Sentence.tsx';
import './declined.css';

/** Why a line was declined, and where to find help; the line itself is back in the prompt. */
export function Declined({ error }: { error: ApiError | null }) {
  return (
    <div role="alert" className="declined" id="line-declined">
      {error && (
        <p>
          <Sentence>{error.message}</Sentence>
        </p>
      )}
    </div>
  );
}
