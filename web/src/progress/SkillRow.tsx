import { Link } from 'wouter';
import { Lamps } from '../ui/Lamps.tsx';
import { movement, type Seen } from './standing.ts';
import './skill.css';

const movements = {
  up: 'higher than the show before',
  down: 'lower than the show before',
  level: 'the same as the show before',
} as const;

/** One skill as a row of lamps; unfolds to why it stands there, and how to practise it. */
export function SkillRow({ skill }: { skill: Seen }) {
  const { name, level, shows, practise, because } = skill;
  const moved = movement(skill);
  return (
    <li className="skill">
      <details className="fold">
        <summary>
          <span className="skill-name">{name}</span>
          <Lamps score={level} />
          <span className="skill-level">
            {Math.round(level)}
            <span className="unseen"> of 100</span>
          </span>
        </summary>
        <div className="skill-why">
          <p className="skill-shows">
            {shows === 1 ? 'Seen in one show' : `Seen in ${shows} shows`}; it trains {skill.skill}.
            {moved && ` The latest score was ${movements[moved]}.`}
          </p>
          <h3>Why it stands there</h3>
          <ol>
            {because.map(({ sessionId, score, why, at }) => (
              <li key={`${sessionId} ${at}`} className="skill-reason">
                <p>
                  <strong>{score}</strong> {why}
                </p>
                <Link href={`/notes/${sessionId}`}>
                  The notes of <time dateTime={at}>{day(at)}</time>
                </Link>
              </li>
            ))}
          </ol>
          <h3>How to practise it</h3>
          <p>{practise}</p>
        </div>
      </details>
    </li>
  );
}

function day(instant: string): string {
  return new Date(instant).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' });
}
