import type { PersonToday } from '@improv/contract';
import { marksInWords } from './marks.ts';
import { todayMessages } from './messages.ts';
import './flaggedMembers.css';

const { flaggedMembers: texts, unknownMember } = todayMessages;

/** Members with many shows today, or near a limit. */
export function FlaggedMembers({ people }: { people: readonly PersonToday[] }) {
  return (
    <section aria-labelledby="marked">
      <h2 id="marked">{texts.title}</h2>
      <p className="today-why">{texts.rule}</p>
      {people.length === 0 ? (
        <p className="today-none">{texts.none}</p>
      ) : (
        <ul className="marked">
          {people.map((person) => (
            <li key={person.uid}>
              <strong>{person.email ?? unknownMember}</strong>
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
