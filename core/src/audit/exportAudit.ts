import type { AuditLine, AuditState, CallableRequest, CallableResponse } from '@improv/contract';
import type { Context } from '../context.ts';
import { csvOf } from './csv.ts';
import { readAudit } from './readAudit.ts';

/** Keeps a part well below the size limit of a response. */
const linesPerPart = 1_000;

const columns = ['at', 'actor', 'actor id', 'action', 'subject', 'subject id', 'before', 'after'];

/** Exports all audit lines as CSV, newest first, one part per call. */
export async function exportAudit(
  { db }: Pick<Context, 'db'>,
  { filter, cursor }: CallableRequest<'exportAudit'>,
): Promise<CallableResponse<'exportAudit'>> {
  const { lines, next } = await readAudit(db, filter, cursor, linesPerPart);
  const rows = lines.map(rowOf);
  return { csv: csvOf(cursor === undefined ? [columns, ...rows] : rows), next };
}

function rowOf({ at, actor, action, subject, before, after }: AuditLine): string[] {
  return [
    at,
    actor === null ? 'the command line' : (actor.email ?? ''),
    actor?.id ?? '',
    action,
    subject?.email ?? '',
    subject?.id ?? '',
    inOneCell(before),
    inOneCell(after),
  ];
}

function inOneCell(state: AuditState): string {
  return state === null ? '' : JSON.stringify(state);
}
