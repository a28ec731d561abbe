import type { PersonToday } from '@improv/contract';
import { dollars } from '../../money/dollars.ts';
import { todayMessages } from './messages.ts';
import './topSpenders.css';

const { topSpenders: texts, unknownMember } = todayMessages;

/** The ten members with the highest costs today, against their limits. */
export function TopSpenders({ people }: { people: readonly PersonToday[] }) {
  return (
    <section aria-labelledby="dearest">
      <h2 id="dearest">{texts.title}</h2>
      {people.length === 0 ? (
        <p className="today-none">{texts.none}</p>
      ) : (
        <table className="dearest" aria-labelledby="dearest">
          <thead>
            <tr>
              <th scope="col">{texts.person}</th>
              <th scope="col">{texts.cost}</th>
              <th scope="col">{texts.shows}</th>
              <th scope="col">{texts.voiceMinutes}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ uid, email, costUsd, shows, voiceMinutes, limits, marks }) => (
              <tr key={uid}>
                <th scope="row">
                  {email ?? unknownMember}
                  {marks.length > 0 && <span className="dearest-mark">{texts.flagged}</span>}
                </th>
                <td data-label={texts.cost}>
                  {dollars(costUsd)} <span>{texts.of(dollars(limits.costPerDayUsd))}</span>
                </td>
                <td data-label={texts.shows}>
                  {shows} <span>{texts.of(limits.showsPerDay)}</span>
                </td>
                <td data-label={texts.voiceMinutesShort}>
                  {Math.round(voiceMinutes)} <span>{texts.of(limits.voiceMinutesPerDay)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
