import { Refusal, Withdrawn } from '@improv/core';

/** What of a refusal goes from one thread to another: its class does not. */
export type PlainRefusal = Pick<Refusal, 'reason' | 'message' | 'retryAt'>;

/** And of any error. */
export interface PlainError extends Pick<Error, 'name' | 'message' | 'stack'> {
  readonly refusal?: PlainRefusal;
}

export function plainRefusal({ reason, message, retryAt }: Refusal): PlainRefusal {
  return { reason, message, retryAt };
}

export function refusalOf({ reason, message, retryAt }: PlainRefusal): Refusal {
  return new Refusal(reason, message, retryAt);
}

export function plainError(error: unknown): PlainError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const plain = { name, message, ...(stack !== undefined && { stack }) };
  return error instanceof Refusal ? { ...plain, refusal: plainRefusal(error) } : plain;
}

/** The error as it was thrown at the other end; those that the code tells apart are of their class again. */
export function errorOf({ name, message, stack, refusal }: PlainError): Error {
  const error = refusal ? refusalOf(refusal) : named(name, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function named(name: string, message: string): Error {
  const withdrawn = new Withdrawn();
  return name === withdrawn.name ? withdrawn : Object.assign(new Error(message), { name });
}
