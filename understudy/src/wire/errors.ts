import type { ServerResponse } from 'node:http';

/** Google's canonical status names by HTTP status, as its REST errors carry them. */
const statusNames = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'INVALID_ARGUMENT',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
} as const;
export type ErrorStatus = keyof typeof statusNames;

/** A request that is refused, in the shape that Google's REST surface refuses in. */
export class WireError extends Error {
  readonly status: ErrorStatus;
  readonly details: readonly object[];

  constructor(status: ErrorStatus, message: string, details: readonly object[] = []) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** What Gemini says when it fails; used for the faults that a test asks for. */
export function faultError(status: 400 | 429 | 500 | 503, retryAfterSeconds = 1): WireError {
  switch (status) {
    case 400:
      return new WireError(400, 'Request contains an invalid argument.');
    case 429:
      return new WireError(429, 'Resource has been exhausted (e.g. check quota).', [
        { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${retryAfterSeconds}s` },
      ]);
    case 500:
      return new WireError(500, 'An internal error has occurred. Please retry.');
    case 503:
      return new WireError(503, 'The model is overloaded. Please try again later.');
  }
}

/** Answers with a Google-style error body, unless the answer has already begun. */
export function sendError(response: ServerResponse, error: WireError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendJson(response, error.status, errorBody(error));
}

/** An error as Google's REST surface writes it. */
export function errorBody({ status, message, details }: WireError): object {
  return { error: { code: status, message, status: statusNames[status], details } };
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': bytes.length,
  });
  response.end(bytes);
}
