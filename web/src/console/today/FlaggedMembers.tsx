import type { PersonToday } from '@improv/contract';
import { marksInWords } from './marks.ts';
import './flaggedMembers.css';

/** Whom to look after today: many shows, or little left of a limit. */
export function FlaggedMembers({ people }: { people: readonly PersonToday[] }) {
  return (
    <section aria-labelledby="marked">
      <h2 id="marked">Marked today</h2>
      <p className="today-why">More than 8 shows, or four fifths of a limit used.</p>
      {people.length === 0 ? (
        <p className="today-none">Nobody.</p>
      ) : (
        <ul className="marked">
          {people.map((person) => (
            <li key={person.uid}>
              <strong>{person.email ?? 'Somebody unknown'}</strong>
              <ul>
                {marksInWords(person).map((mark) => (
                  <li key={mark}>{mark}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
