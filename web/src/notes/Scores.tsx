import type { Notes } from '@improv/contract';
import { Link } from 'wouter';
import { Lamps } from '../ui/Lamps.tsx';
import './scores.css';

/** What the show scored, principle by principle, as a board of lamps. */
export function Scores({ scores }: Pick<Notes, 'scores'>) {
  return (
    <section className="report-part" aria-labelledby="scores">
      <h2 id="scores">On the lighting board</h2>
      <div className="scores-board">
        <table className="scores" aria-label="Scores of this show, of 100">
          <thead className="unseen">
            <tr>
              <th scope="col">Principle</th>
              <th scope="col">Score</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {scores.map(({ principleId, principleName, score, why }) => (
              <tr key={principleId}>
                <th scope="row">{principleName}</th>
                <td className="scores-score">
                  <Lamps score={score} />
                  <span className="scores-number">{score}</span>
                </td>
                <td className="scores-why">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <Link href="/progress" className="scores-way">
          How I am growing
        </Link>
      </p>
    </section>
  );
}
