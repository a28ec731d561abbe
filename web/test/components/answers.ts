import {
  type CallableChunk,
  type CallableInput,
  type CallableName,
  type CallableRequest,
  type CallableResponse,
  callables,
  type RefusalReason,
  type StreamingCallableName,
} from '@improv/contract';
import { ApiError } from '../../src/server/apiError.ts';
import type * as Call from '../../src/server/call.ts';

/** What a callable function does with what it is asked. @param say streams a chunk */
type Answer<N extends CallableName> = (
  request: CallableRequest<N>,
  say: (chunk: CallableChunk<N>) => void,
) => CallableResponse<N> | Promise<CallableResponse<N>>;

interface Asked {
  readonly name: CallableName;
  readonly request: unknown;
}

const answers = new Map<CallableName, Answer<CallableName>>();
const asked: Asked[] = [];
const faults: string[] = [];

/** From here on the function answers so; the contract checks what is asked and what is answered. */
export function answer<N extends CallableName>(name: N, how: Answer<N>): void {
  answers.set(name, how as unknown as Answer<CallableName>);
}

/** From here on the function refuses, with this sentence. */
export function refuse(name: CallableName, reason: RefusalReason, sentence: string): void {
  answer(name, () => {
    throw new ApiError(reason, sentence);
  });
}

/** Everything that a function was asked in this test. */
export function askedOf<N extends CallableName>(name: N): CallableRequest<N>[] {
  return asked.filter((each) => each.name === name).map(({ request }) => request as CallableRequest<N>);
}

/** An answer that comes when the test says so. */
export function later<T>(): { readonly promise: Promise<T>; readonly come: (value: T) => void } {
  let come: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    come = resolve;
  });
  return { promise, come };
}

/** Begins anew. @returns what went wrong between the page and the functions: nothing, if the test is sound */
export function startAnew(): string[] {
  answers.clear();
  asked.length = 0;
  return faults.splice(0);
}

async function ask<N extends CallableName>(
  name: N,
  input: unknown,
  say: (chunk: CallableChunk<N>) => void,
): Promise<unknown> {
  const request = callables[name].request.safeParse(JSON.parse(JSON.stringify(input)));
  const how = answers.get(name) as unknown as Answer<N> | undefined;
  if (!request.success) faults.push(`${name} was asked what the contract has no place for: ${request.error}`);
  else asked.push({ name, request: request.data });
  if (!how) faults.push(`${name} was asked, and this test has no answer to it.`);
  if (!request.success || !how) throw new ApiError('broken', 'The test is broken.');
  return callables[name].response.parse(await how(request.data as CallableRequest<N>, say));
}

/** Stands where `server/call.ts` is: between the pages and the callable functions. */
export const callStandIn: typeof Call = {
  call: (name, input) => ask(name, input, () => undefined) as never,
  callFor: async (name, input, read) => read(await ask(name, input, () => undefined)),
  stream: <N extends StreamingCallableName>(
    name: N,
    input: CallableInput<N>,
    onChunk: (chunk: CallableChunk<N>) => void,
  ) => ask(name, input, onChunk) as Promise<CallableResponse<N>>,
};
