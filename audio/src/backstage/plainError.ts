import { Refusal, VoiceRefusal, Withdrawn } from '@improv/core';

/** What of a refusal goes from one thread to another: its class does not. */
export type PlainRefusal = Pick<Refusal, 'reason' | 'message' | 'retryAt'>;

/** And of any error. */
export interface PlainError extends Pick<Error, 'name' | 'message' | 'stack'> {
  readonly refusal?: PlainRefusal;
  readonly closing?: Pick<VoiceRefusal, 'reason' | 'message'>;
}

export function plainRefusal({ reason, message, retryAt }: Refusal): PlainRefusal {
  return { reason, message, retryAt };
}

export function refusalOf({ reason, message, retryAt }: PlainRefusal): Refusal {
  return new Refusal(reason, message, retryAt);
}

export function plainError(thrown: unknown): PlainError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { name, message, stack } = error;
  return {
    name,
    message,
    ...(stack !== undefined && { stack }),
    ...(error instanceof Refusal && { refusal: plainRefusal(error) }),
    ...(error instanceof VoiceRefusal && { closing: { reason: error.reason, message } }),
  };
}

/** The error as it was thrown at the other end; those that the code tells apart are of their class again. */
export function errorOf({ stack, ...plain }: PlainError): Error {
  const error = madeAnew(plain);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function madeAnew({ name, message, refusal, closing }: Omit<PlainError, 'stack'>): Error {
  if (refusal) return refusalOf(refusal);
  if (closing) return new VoiceRefusal(closing.reason, closing.message);
  const withdrawn = new Withdrawn();
  return name === withdrawn.name ? withdrawn : Object.assign(new Error(message), { name });
}
