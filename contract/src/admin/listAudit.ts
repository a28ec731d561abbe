import { z } from 'zod';
import { AuditFilter, AuditLine } from './audit.ts';

/** Every change, newest first, a page at a time. */
export const listAudit = {
  request: z.strictObject({ filter: AuditFilter.default({}), cursor: z.string().max(1_000).optional() }),
  response: z.strictObject({ lines: z.array(AuditLine), next: z.string().nullable() }),
} as const;
