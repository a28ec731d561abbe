import { RefusalDetails, type RefusalReason } from '@improv/contract';

/**
 * `offline`: the server could not be reached or said nothing sensible. `left`: whoever asked is no longer here. Otherwise
 * one of the contract's reasons.
 */
export type ApiErrorReason = RefusalReason | 'offline' | 'broken' | 'left';

/** A call that did not come off, with one sentence that is fit to show. */
export class ApiError extends Error {
  readonly reason: ApiErrorReason;
  /** When the limit frees up or trying again makes sense. */
  readonly retryAt: Date | null;

  constructor(reason: ApiErrorReason, sentence: string, retryAt: Date | null = null) {
    super(sentence);
    this.name = 'ApiError';
    this.reason = reason;
    this.retryAt = retryAt;
  }
}

const unreachable = 'The theatre can’t be reached right now. Check your connection, then try again.';
const broken = 'Something broke backstage. Nothing is lost: try again in a moment.';

/** Firebase's codes for a server that did not answer, or answered nothing that the SDK could read. */
const silent = new Set(['functions/deadline-exceeded', 'functions/cancelled', 'functions/unknown']);

/**
 * What a failed call means to the player. Screens match on the reason; the sentence is the server's own where it has
 * sent one, less the HTTP status that the SDK appends.
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
  if (code === 'functions/unauthenticated') return new ApiError('not-signed-in', 'Please sign in again.');
  // A request that never arrived comes back as the bare code; a handler's own error brings a sentence.
  if (code === 'functions/internal' && sentence !== 'internal') return new ApiError('broken', sentence);
  if (code === 'functions/internal' || code === 'functions/unavailable' || silent.has(code)) {
    return new ApiError('offline', unreachable);
  }
  return new ApiError('broken', broken);
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

/** Whether what was asked for is not, or no longer, for whoever asked: then an earlier answer isn't either. */
export function isShutOut(error: unknown): boolean {
  return shutOut.has(asApiError(error).reason);
}

/** Whether asking again by itself, without the player doing anything, could help. */
export function isPassing(error: unknown): boolean {
  const { reason } = asApiError(error);
  return reason === 'offline' || reason === 'broken';
}
