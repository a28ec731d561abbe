import { Link } from 'wouter';
import { Lamps } from '../ui/Lamps.tsx';
import { progressMessages } from './messages.ts';
import { movement, type Seen } from './standing.ts';
import './skill.css';

const { skill: texts } = progressMessages;

/** One skill as a row of lamps; unfolds to the reasons for its level, and how to practise it. */
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
            <span className="unseen"> {texts.of}</span>
          </span>
        </summary>
        <div className="skill-why">
          <p className="skill-shows">
            {texts.shows(shows, skill.skill)}
            {moved && ` ${texts.latest[moved]}`}
          </p>
          <h3>{texts.why}</h3>
          <ol>
            {because.map(({ sessionId, score, why, at }) => (
              <li key={`${sessionId} ${at}`} className="skill-reason">
                <p>
                  <strong>{score}</strong> {why}
                </p>
                <Link href={`/notes/${sessionId}`}>
                  {texts.notesOf} <time dateTime={at}>{day(at)}</time>
                </Link>
              </li>
            ))}
          </ol>
          <h3>{texts.practise}</h3>
          <p>{practise}</p>
        </div>
      </details>
    </li>
  );
}

function day(instant: string): string {
  return new Date(instant).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' });
}
