import type { CallableResponse } from '@improv/contract';
import { errorInWords } from './errorKinds.ts';
import { todayMessages } from './messages.ts';
import './errors.css';

const { errors: texts } = todayMessages;

/** Today's failures by kind, the most frequent first. */
export function Errors({ errors }: Pick<CallableResponse<'getToday'>, 'errors'>) {
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">{texts.title}</h2>
      {errors.length === 0 ? (
        <p className="today-none">{texts.none}</p>
      ) : (
        <ul className="errors">
          {errors.map(({ kind, count }) => (
            <li key={kind}>
              <span>
                {errorInWords(kind)} <code>{kind}</code>
              </span>
              <strong>
                {count.toLocaleString('en')}
                <span className="unseen"> {texts.times(count)}</span>
              </strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
