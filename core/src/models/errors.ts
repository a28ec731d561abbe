import { ApiError } from '@google/genai';

/** The model's answer can't be used: it is empty, blocked by a safety filter, or doesn't match the schema. */
export class InvalidModelOutputError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'InvalidModelOutputError';
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
