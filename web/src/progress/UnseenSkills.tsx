import type { Skill } from '@improv/contract';
import './unseenSkills.css';

/** What no show has given a chance to see, folded away. */
export function UnseenSkills({ skills }: { skills: readonly Skill[] }) {
  return (
    <details className="unseen-skills fold">
      <summary>
        Not yet seen on stage <span className="unseen-skills-count">{skills.length}</span>
      </summary>
      <ul>
        {skills.map(({ principleId, name, skill, practise }) => (
          <li key={principleId}>
            <h3>{name}</h3>
            <p className="unseen-skills-trains">Trains {skill}.</p>
            <p>{practise}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
