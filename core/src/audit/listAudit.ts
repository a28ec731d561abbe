import type { CallableRequest, CallableResponse } from '@improv/contract';
import type { Context } from '../context.ts';
import { readAudit } from './readAudit.ts';

const pageSize = 50;

/** Lists audit lines, newest first. */
export function listAudit(
  { db }: Pick<Context, 'db'>,
  { filter, cursor }: CallableRequest<'listAudit'>,
): Promise<CallableResponse<'listAudit'>> {
  return readAudit(db, filter, cursor, pageSize);
}
