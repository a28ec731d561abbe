import { starMessages } from './messages.ts';
import { useStar } from './useStar.ts';
import './star.css';

/** Switches whether a show is kept for good. @param what the show's name, for screen readers */
export function Star({ sessionId, starred, what }: { sessionId: string; starred: boolean; what: string }) {
  const starring = useStar(sessionId);
  const pressed = starring.isPending ? starring.variables : starred;
  return (
    <span className="star-with-trouble">
      <button
        type="button"
        className="star"
        aria-pressed={pressed}
        aria-label={starMessages.keepLabel(what)}
        title={pressed ? starMessages.kept : starMessages.keep}
        aria-disabled={starring.isPending}
        onClick={() => !starring.isPending && starring.mutate(!starred)}
      >
        <span aria-hidden="true">{pressed ? '★' : '☆'}</span>
      </button>
      {starring.error && (
        <span role="alert" className="field-trouble">
          {starring.error.message}
        </span>
      )}
    </span>
  );
}
