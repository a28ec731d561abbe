import { RefusalDetails, type RefusalReason } from '@improv/contract';
import { serverMessages } from './messages.ts';

/**
 * `offline`: the server could not be reached or gave no usable answer. `left`: the caller has signed out. Otherwise one of
 * the contract's reasons.
 */
export type ApiErrorReason = RefusalReason | 'offline' | 'broken' | 'left';

/** A failed call. Its message is one sentence for the player. */
export class ApiError extends Error {
  readonly reason: ApiErrorReason;
  /** When the limit frees up, or trying again makes sense; null when unknown. */
  readonly retryAt: Date | null;

  constructor(reason: ApiErrorReason, sentence: string, retryAt: Date | null = null) {
    super(sentence);
    this.name = 'ApiError';
    this.reason = reason;
    this.retryAt = retryAt;
  }
}

/** Firebase's codes for a server that did not answer, or answered nothing that the SDK could read. */
const silent = new Set(['functions/deadline-exceeded', 'functions/cancelled', 'functions/unknown']);

/**
 * Turns whatever a call threw into an `ApiError`. Screens match on the reason; the sentence is the server's own where it
 * sent one, without the HTTP status that the SDK appends.
 */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const { code, message, details } = fieldsOf(error);
  const known = RefusalDetails.safeParse(details);
  const sentence = message.replace(/ \[\d+\]$/, '');
  if (known.success) {
    const { reason, retryAt } = known.data;
    return new ApiError(reason, sentence, retryAt ? new Date(retryAt) : null);
  }
  if (code === 'functions/unauthenticated') return new ApiError('not-signed-in', serverMessages.signInAgain);
  // A request that never arrived comes back as the bare code; a handler's own error brings a sentence.
  if (code === 'functions/internal' && sentence !== 'internal') return new ApiError('broken', sentence);
  if (code === 'functions/internal' || code === 'functions/unavailable' || silent.has(code)) {
    return new ApiError('offline', serverMessages.unreachable);
  }
  return new ApiError('broken', serverMessages.broken);
}

function fieldsOf(error: unknown): { code: string; message: string; details: unknown } {
  if (!(error instanceof Error)) return { code: '', message: '', details: undefined };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message, details: 'details' in error ? error.details : undefined };
}

const shutOut: ReadonlySet<ApiErrorReason> = new Set([
  'left',
  'not-signed-in',
  'email-not-verified',
  'not-a-member',
  'not-an-admin',
  'not-your-session',
  'unknown-session',
]);

/** Whether the caller may not, or no longer, see the data: then cached answers must go too. */
export function isShutOut(error: unknown): boolean {
  return shutOut.has(asApiError(error).reason);
}

/** Whether an automatic retry could help. */
export function isPassing(error: unknown): boolean {
  const { reason } = asApiError(error);
  return reason === 'offline' || reason === 'broken';
}
