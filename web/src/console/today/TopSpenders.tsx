import type { PersonToday } from '@improv/contract';
import { dollars } from '../../money/dollars.ts';
import './topSpenders.css';

/** The ten who cost most today, beside what they may. */
export function TopSpenders({ people }: { people: readonly PersonToday[] }) {
  return (
    <section aria-labelledby="dearest">
      <h2 id="dearest">Who cost most</h2>
      {people.length === 0 ? (
        <p className="today-none">Nobody has cost anything yet.</p>
      ) : (
        <table className="dearest" aria-labelledby="dearest">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Cost</th>
              <th scope="col">Shows</th>
              <th scope="col">Voice minutes</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ uid, email, costUsd, shows, voiceMinutes, limits, marks }) => (
              <tr key={uid}>
                <th scope="row">
                  {email ?? 'Somebody unknown'}
                  {marks.length > 0 && <span className="dearest-mark">marked</span>}
                </th>
                <td data-label="Cost">
                  {dollars(costUsd)} <span>of {dollars(limits.costPerDayUsd)}</span>
                </td>
                <td data-label="Shows">
                  {shows} <span>of {limits.showsPerDay}</span>
                </td>
                <td data-label="Voice min">
                  {Math.round(voiceMinutes)} <span>of {limits.voiceMinutesPerDay}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
