import { z } from 'zod';
import { AuditFilter } from './audit.ts';

/** Every change as CSV for a spreadsheet, newest first; the parts in a row make one file. */
export const exportAudit = {
  request: z.strictObject({ filter: AuditFilter.default({}), cursor: z.string().max(1_000).optional() }),
  response: z.strictObject({
    /** RFC 4180; the names of the columns come with the first part. No cell starts a formula. */
    csv: z.string(),
    next: z.string().nullable(),
  }),
} as const;
