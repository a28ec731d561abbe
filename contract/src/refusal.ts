import { z } from 'zod';

/**
 * Why a callable said no, in one small list. Each maps to one HTTPS error code; the message is one sentence that is
 * fit to show. It travels in the error's `details`, so that screens match on the reason and never on text.
 */
export const refusalReasons = {
  'not-signed-in': 'unauthenticated',
  /** App Check is required, and the call brought no token or one that doesn't hold. */
  'app-not-verified': 'unauthenticated',
  'email-not-verified': 'permission-denied',
  'not-a-member': 'permission-denied',
  'not-an-admin': 'permission-denied',
  /** The member has not agreed to the terms in force; the sentence says where they can. */
  'terms-not-accepted': 'failed-precondition',
  /** What they agreed to is not what is in force: their page is older or newer than the server. */
  'terms-changed': 'failed-precondition',
  'bad-input': 'invalid-argument',
  /** What was written can't be said on this stage; the sentence says why, and where there is help if it is needed. */
  'line-declined': 'invalid-argument',
  'unknown-game': 'invalid-argument',
  'unknown-session': 'not-found',
  'not-your-session': 'permission-denied',
  'session-over': 'failed-precondition',
  'session-not-open': 'failed-precondition',
  /** The member's tier is text, or voice has not been rolled out to them. */
  'voice-not-open': 'permission-denied',
  'turn-out-of-order': 'failed-precondition',
  'turn-in-flight': 'aborted',
  'already-requested': 'already-exists',
  'daily-shows-used': 'resource-exhausted',
  'too-many-active': 'resource-exhausted',
  'daily-cost-used': 'resource-exhausted',
  'voice-minutes-used': 'resource-exhausted',
  /** The project's cost of the day has reached its limit. */
  'house-budget-spent': 'resource-exhausted',
  'request-too-soon': 'resource-exhausted',
  'too-many-requests': 'resource-exhausted',
  /** This person calls too often, or too much at once; the call has done nothing and can be sent again at `retryAt`. */
  'too-many-calls': 'resource-exhausted',
  'no-such-member': 'not-found',
  'no-such-request': 'not-found',
  /** The last admin can be neither demoted nor removed. */
  'last-admin': 'failed-precondition',
  'no-such-mission': 'not-found',
  'stage-closed': 'unavailable',
  'cast-unavailable': 'unavailable',
} as const;

export type RefusalReason = keyof typeof refusalReasons;
export const RefusalReason = z.enum(Object.keys(refusalReasons) as [RefusalReason, ...RefusalReason[]]);

/** The `details` of an HTTPS error. */
export const RefusalDetails = z.strictObject({
  reason: RefusalReason,
  /** ISO 8601: when the limit frees up or trying again makes sense. */
  retryAt: z.iso.datetime().optional(),
});
export type RefusalDetails = z.infer<typeof RefusalDetails>;
