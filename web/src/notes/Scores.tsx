import type { Notes } from '@improv/contract';
import { Link } from 'wouter';
import { Lamps } from '../ui/Lamps.tsx';
import { notesMessages } from './messages.ts';
import './scores.css';

const { scores: texts } = notesMessages;

/** The show's scores by principle, as a board of lamps. */
export function Scores({ scores }: Pick<Notes, 'scores'>) {
  return (
    <section className="report-part" aria-labelledby="scores">
      <h2 id="scores">{texts.title}</h2>
      <div className="scores-board">
        <table className="scores" aria-label={texts.label}>
          <thead className="unseen">
            <tr>
              <th scope="col">{texts.principle}</th>
              <th scope="col">{texts.score}</th>
              <th scope="col">{texts.why}</th>
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
          {texts.progress}
        </Link>
      </p>
    </section>
  );
}
