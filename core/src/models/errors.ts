import { ApiError } from '@google/genai';

/** The model's answer can't be used: it is empty, blocked by a safety filter, or doesn't match the schema. */
export class InvalidModelOutputError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'InvalidModelOutputError';
  }
}

/** The answer ended for want of room, and nothing of it can be used. Often its thinking took the room. */
export class CutShortError extends InvalidModelOutputError {
  constructor() {
    super('the answer was cut short');
    this.name = 'CutShortError';
  }
}

/** The safety filter stopped the prompt or the answer: the same words would be stopped again. */
export class BlockedByModelError extends InvalidModelOutputError {
  constructor(reason: string) {
    super(`the model's safety filter stopped the answer (${reason})`);
    this.name = 'BlockedByModelError';
  }
}

/** The model took too long: to begin, between two chunks, or in all. */
export class ModelTimeoutError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ModelTimeoutError';
  }
}

/** How the Gemini SDK tells of a stream that broke off within an event: as a bare `Error`. */
const brokenStream = /Incomplete JSON segment|exception parsing (?:stream )?chunk/iu;

const transientStatuses = new Set([408, 429, 500, 502, 503, 504]);

/** Whether trying again may help. Fetch reports a broken connection as a bare `TypeError`. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ApiError) return transientStatuses.has(error.status);
  if (error instanceof ModelTimeoutError || error instanceof TypeError) return true;
  return error instanceof Error && brokenStream.test(error.message);
}

/** The HTTP status with which the API refuses a request as such: its schema, its model, its key. Null for any other error. */
export function refusedStatus(error: unknown): number | null {
  const isRefused = error instanceof ApiError && error.status < 500 && !transientStatuses.has(error.status);
  return isRefused ? error.status : null;
}

/** As Google's errors carry it, in seconds: `google.rpc.RetryInfo`. */
const retryInfo = /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/u;

/** How long the API asks callers to wait before they try again. @returns milliseconds; null where it doesn't say */
export function askedWaitMs(error: unknown): number | null {
  if (!(error instanceof ApiError)) return null;
  const [, seconds] = retryInfo.exec(error.message) ?? [];
  return seconds === undefined ? null : Math.ceil(Number(seconds) * 1_000);
}
