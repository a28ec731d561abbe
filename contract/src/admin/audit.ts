import { z } from 'zod';
import { isDocumentId } from '../documentId.ts';
import { Timestamp } from '../instants.ts';

export const AuditAction = z.enum([
  'member-added',
  'member-changed',
  'member-removed',
  'request-approved',
  'request-declined',
  'limits-reset',
  'controls-changed',
  'data-deleted',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** The fields that a change touched, as they were or became; null where there was nothing. */
export const AuditState = z.record(z.string(), z.json()).nullable();
export type AuditState = z.infer<typeof AuditState>;

/** Who did it, or whom it is about. */
export const AuditParty = z.strictObject({
  /** Opaque; stays when the person's data is deleted. */
  id: z.string(),
  /** Null once their data is deleted. */
  email: z.string().nullable(),
});
export type AuditParty = z.infer<typeof AuditParty>;

export const AuditLine = z.strictObject({
  id: z.string(),
  at: Timestamp,
  /** Null for the command line of a developer. */
  actor: AuditParty.nullable(),
  action: AuditAction,
  /** Null for the controls. */
  subject: AuditParty.nullable(),
  before: AuditState,
  after: AuditState,
});
export type AuditLine = z.infer<typeof AuditLine>;

const Address = z
  .string('An address is text.')
  .trim()
  .toLowerCase()
  .max(254, 'An email address has at most 254 characters.')
  .refine((written) => written === '' || isDocumentId(written), 'That is not an email address.');

/** What to list; everything when nothing is named. */
export const AuditFilter = z.strictObject({
  action: AuditAction.optional(),
  /** Address of who did it. */
  actor: Address.optional(),
  /** Address of whom it is about. */
  subject: Address.optional(),
  /** From this instant on. */
  from: Timestamp.optional(),
  /** Before this instant. */
  to: Timestamp.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;
