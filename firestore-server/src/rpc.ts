import { type handleServerStreamingCall, type handleUnaryCall, Metadata } from '@grpc/grpc-js';
import { asRefusal } from './refusal.ts';

/** Who makes a call. */
export interface Caller {
  /** Says that the caller went away. */
  readonly signal: AbortSignal;
  /** Address and port that the call comes from: one connection. */
  readonly peer: string;
}

/** Answers a call. */
export type Answer<Request, Response> = (request: Request, caller: Caller) => Promise<Response>;

/** A call with one response, as gRPC wants it. */
export function unary<Request, Response>(
  answer: Answer<Request, Response>,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    answer(call.request, callerOf(call)).then(
      (response) => callback(null, response),
      (error) => callback(onWire(error)),
    );
  };
}

/** A call whose responses are streamed once they are all there. */
export function streamed<Request, Response>(
  answer: Answer<Request, Response[]>,
): handleServerStreamingCall<Request, Response> {
  return (call) => {
    answer(call.request, callerOf(call)).then(
      (responses) => {
        for (const response of responses) call.write(response);
        call.end();
      },
      (error) => endWith(call, error),
    );
  };
}

/** Ends a stream with an error. */
export function endWith(
  stream: { sendMetadata(headers: Metadata): void; emit(event: 'error', error: object): unknown },
  error: unknown,
): void {
  // Without headers before the error, the official client takes it for silence and asks again for seconds.
  stream.sendMetadata(new Metadata());
  // The event, not `destroy`: a destroyed stream sends no status, and the client would wait for ever.
  stream.emit('error', onWire(error));
}

function callerOf(call: {
  cancelled: boolean;
  getPeer(): string;
  on(event: 'cancelled', heard: () => void): unknown;
}): Caller {
  const controller = new AbortController();
  call.on('cancelled', () => controller.abort());
  if (call.cancelled) controller.abort();
  return { signal: controller.signal, peer: call.getPeer() };
}

/** gRPC reads `code` and `details` of an error. */
function onWire(error: unknown): { code: number; details: string } {
  const { code, message } = asRefusal(error);
  return { code, details: message };
}
