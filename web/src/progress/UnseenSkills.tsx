import type { Skill } from '@improv/contract';
import { progressMessages } from './messages.ts';
import './unseenSkills.css';

const { unseen } = progressMessages;

/** The skills that no show has given a chance to see yet, folded. */
export function UnseenSkills({ skills }: { skills: readonly Skill[] }) {
  return (
    <details className="unseen-skills fold">
      <summary>
        {unseen.title} <span className="unseen-skills-count">{skills.length}</span>
      </summary>
      <ul>
        {skills.map(({ principleId, name, skill, practise }) => (
          <li key={principleId}>
            <h3>{name}</h3>
            <p className="unseen-skills-trains">{unseen.trains(skill)}</p>
            <p>{practise}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
