import { describe, expect, it } from 'vitest';
import { ApiError, asApiError, isPassing } from '../src/server/apiError.ts';

/** An error as Firebase's SDK throws it. */
function sdkError(code: string, message: string, details?: unknown): Error {
  return Object.assign(new Error(message), { code, details });
}

describe('a refusal by the server', () => {
  const limit = sdkError('functions/resource-exhausted', 'You have played your 10 shows for today. [429]', {
    reason: 'daily-shows-used',
    retryAt: '2026-11-22T00:00:00.000Z',
  });

  it('keeps its reason and when the limit frees up', () => {
    const error = asApiError(limit);
    expect(error.reason).toBe('daily-shows-used');
    expect(error.retryAt?.toISOString()).toBe('2026-11-22T00:00:00.000Z');
  });

  it('is shown in the server’s own sentence, without the HTTP status that the SDK appends', () => {
    expect(asApiError(limit).message).toBe('You have played your 10 shows for today.');
  });

  it('stays what it is when it is looked at twice', () => {
    const error = new ApiError('session-over', 'This show is over.');
    expect(asApiError(error)).toBe(error);
  });

  it('is not worth repeating unasked', () => {
    expect(isPassing(limit)).toBe(false);
  });
});

describe('a server that does not answer', () => {
  it.each([
    ['functions/internal', 'internal'],
    ['functions/unavailable', 'unavailable'],
    ['functions/deadline-exceeded', 'deadline-exceeded'],
    ['functions/cancelled', 'cancelled'],
  ])('%s counts as out of reach, and may be asked again', (code, message) => {
    const error = sdkError(code, message);
    expect(asApiError(error).reason).toBe('offline');
    expect(isPassing(error)).toBe(true);
  });
});

it('asks for a new sign-in when the old one ran out', () => {
  const error = asApiError(sdkError('functions/unauthenticated', 'Unauthenticated'));
  expect(error.reason).toBe('not-signed-in');
  expect(error.message).toBe('Please sign in again.');
});

it('shows the sentence of a function that broke, and takes it for broken, not offline', () => {
  const error = asApiError(
    sdkError('functions/internal', 'Something broke backstage. Try again in a moment.'),
  );
  expect(error.reason).toBe('broken');
  expect(error.message).toBe('Something broke backstage. Try again in a moment.');
});

it.each([[new TypeError('Failed to fetch')], ['text'], [null], [{ code: 'functions/internal' }]])(
  'has a sentence for anything that may be thrown (%s)',
  (thrown) => {
    const error = asApiError(thrown);
    expect(error.reason).toBe('broken');
    expect(error.message).toMatch(/^Something broke/);
  },
);

it('does not trust details that the contract does not know', () => {
  const error = asApiError(sdkError('functions/permission-denied', 'No.', { reason: 'because' }));
  expect(error.reason).toBe('broken');
});
