import { useStar } from './useStar.ts';
import './star.css';

/** Whether a show is kept for good, to be switched. @param what names the show to whoever hears the button */
export function Star({ sessionId, starred, what }: { sessionId: string; starred: boolean; what: string }) {
  const starring = useStar(sessionId);
  const pressed = starring.isPending ? starring.variables : starred;
  return (
    <span className="star-with-trouble">
      <button
        type="button"
        className="star"
        aria-pressed={pressed}
        aria-label={`Keep ${what} for good`}
        title={pressed ? 'Kept for good' : 'Keep for good'}
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
