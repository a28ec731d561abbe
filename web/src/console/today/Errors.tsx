import type { CallableResponse } from '@improv/contract';
import { errorInWords } from './errorKinds.ts';
import './errors.css';

/** What went wrong today, most often first. */
export function Errors({ errors }: Pick<CallableResponse<'getToday'>, 'errors'>) {
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">What went wrong</h2>
      {errors.length === 0 ? (
        <p className="today-none">Nothing today.</p>
      ) : (
        <ul className="errors">
          {errors.map(({ kind, count }) => (
            <li key={kind}>
              <span>
                {errorInWords(kind)} <code>{kind}</code>
              </span>
              <strong>
                {count.toLocaleString('en')}
                <span className="unseen"> {count === 1 ? 'time' : 'times'}</span>
              </strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
