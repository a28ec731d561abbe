import type { AuditLine, AuditParty } from '@improv/contract';
import { auditActions } from '../../audit/auditActions.ts';
import { Changes } from '../../audit/Changes.tsx';
import './auditEntry.css';

/** One change: when, what, about whom, by whom, and what it changed. */
export function AuditEntry({ line: { at, actor, action, subject, before, after } }: { line: AuditLine }) {
  return (
    <li className="audit-line">
      <time dateTime={at}>
        {at.slice(0, 10)} <span>{at.slice(11, 19)}</span>
      </time>
      <div className="audit-line-what">
        <p>
          <strong>{auditActions[action]}</strong>
          {subject && (
            <>
              {': '}
              <Party party={subject} />
            </>
          )}
        </p>
        <p className="audit-line-who">
          by {actor ? <Actor actor={actor} subject={subject} /> : 'the command line'}
        </p>
      </div>
      <Changes before={before} after={after} />
    </li>
  );
}

function Actor({ actor, subject }: { actor: AuditParty; subject: AuditParty | null }) {
  return actor.id === subject?.id ? 'themselves' : <Party party={actor} />;
}

function Party({ party: { id, email } }: { party: AuditParty }) {
  if (email !== null) return <span className="audit-line-party">{email}</span>;
  return (
    <span className="audit-line-party">
      somebody whose data was deleted <code>{id.slice(0, 8)}</code>
    </span>
  );
}
