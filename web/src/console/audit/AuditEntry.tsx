import type { AuditLine, AuditParty } from '@improv/contract';
import { Changes } from '../../audit/Changes.tsx';
import { auditMessages } from '../../audit/messages.ts';
import { auditPageMessages } from './messages.ts';
import './auditEntry.css';

/** One change: when, what, whose entry, by which admin, and the values before and after. */
export function AuditEntry({ line: { at, actor, action, subject, before, after } }: { line: AuditLine }) {
  return (
    <li className="audit-line">
      <time dateTime={at}>
        {at.slice(0, 10)} <span>{at.slice(11, 19)}</span>
      </time>
      <div className="audit-line-what">
        <p>
          <strong>{auditMessages.actions[action]}</strong>
          {subject && (
            <>
              {': '}
              <Party party={subject} />
            </>
          )}
        </p>
        <p className="audit-line-who">
          {auditPageMessages.by}{' '}
          {actor ? <Actor actor={actor} subject={subject} /> : auditPageMessages.commandLine}
        </p>
      </div>
      <Changes before={before} after={after} />
    </li>
  );
}

function Actor({ actor, subject }: { actor: AuditParty; subject: AuditParty | null }) {
  return actor.id === subject?.id ? auditPageMessages.themselves : <Party party={actor} />;
}

function Party({ party: { id, email } }: { party: AuditParty }) {
  if (email !== null) return <span className="audit-line-party">{email}</span>;
  return (
    <span className="audit-line-party">
      {auditPageMessages.deletedPerson} <code>{id.slice(0, 8)}</code>
    </span>
  );
}
