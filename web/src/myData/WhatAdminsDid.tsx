import { AuditAction, AuditState } from '@improv/contract';
import { Changes } from '../audit/Changes.tsx';
import { auditMessages } from '../audit/messages.ts';
import { dayOf } from './facts.ts';
import { type Kept, listOf, textOf } from './kept.ts';
import { myDataMessages } from './messages.ts';

/** The audit entries about the player: what was changed, and when, but not by which admin. */
export function WhatAdminsDid({ person }: { person: Kept }) {
  const lines = listOf(person, 'audit');
  if (lines.length === 0) return null;
  return (
    <section className="kept-card on-paper" aria-labelledby="kept-audit">
      <h2 id="kept-audit">{myDataMessages.changes}</h2>
      <ol className="kept-audit">
        {lines.map((line) => {
          const at = textOf(line, 'at');
          const action = AuditAction.safeParse(line.action);
          return (
            <li key={`${at} ${textOf(line, 'action')}`}>
              <p>
                <strong>
                  {action.success ? auditMessages.actions[action.data] : textOf(line, 'action')}
                </strong>{' '}
                <time dateTime={at}>{dayOf(at)}</time>
              </p>
              <Changes before={stateOf(line.before)} after={stateOf(line.after)} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function stateOf(value: unknown): AuditState {
  const parsed = AuditState.safeParse(value);
  return parsed.success ? parsed.data : null;
}
