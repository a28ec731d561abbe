import { z } from 'zod';
import { Timestamp } from '../instants.ts';

export const AccessRequest = z.strictObject({
  uid: z.string(),
  email: z.string(),
  name: z.string(),
  message: z.string(),
  createdAt: Timestamp,
});
export type AccessRequest = z.infer<typeof AccessRequest>;

/** The open requests for access, oldest first. */
export const listAccessRequests = {
  request: z.strictObject({
    cursor: z.string().max(1_000).optional(),
  }),
  response: z.strictObject({
    requests: z.array(AccessRequest),
    /** How many are open in all. */
    total: z.int().min(0),
    next: z.string().nullable(),
  }),
} as const;
