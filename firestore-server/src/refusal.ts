import { status } from '@grpc/grpc-js';

/** An answer other than success: a gRPC status code and one sentence for the developer. */
export class Refusal extends Error {
  readonly code: status;

  constructor(code: status, sentence: string) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
  }
}

export const aborted = (sentence: string) => new Refusal(status.ABORTED, sentence);
export const invalid = (sentence: string) => new Refusal(status.INVALID_ARGUMENT, sentence);
export const failedPrecondition = (sentence: string) => new Refusal(status.FAILED_PRECONDITION, sentence);
export const notFound = (sentence: string) => new Refusal(status.NOT_FOUND, sentence);
export const unimplemented = (sentence: string) => new Refusal(status.UNIMPLEMENTED, sentence);

/**
 * Any thrown thing as the code and text that go on the wire. The engine throws errors that carry a numeric `code`
 * and repeat it at the start of their message; whatever has none is a fault of ours and becomes INTERNAL.
 */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return new Refusal(status.INTERNAL, String(error));
  const code = 'code' in error && typeof error.code === 'number' ? error.code : status.INTERNAL;
  return new Refusal(code, error.message.replace(/^\d+ [A-Z_]+: /, ''));
}
