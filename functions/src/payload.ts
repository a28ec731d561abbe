import type { Request } from 'firebase-functions/https';
import { callMessages } from './messages.ts';

/** Bytes of a request's body; the longest line that a player may say, escaped as JSON, has a tenth. */
export const maxBodyBytes = 65_536;
/** How deep the contract's requests go is 4. */
const maxDepth = 16;

const faults = new WeakMap<Request, string>();

/**
 * Looks at a request before the SDK does, which would end in an internal error over what it can't decode: values nested
 * ten thousand deep, types that it doesn't know. The body of such a request is emptied, and the handler asks
 * {@link payloadFault} what was wrong, so that it refuses as it refuses everything else.
 */
export function inspectPayload(request: Request, maxBytes: number): void {
  const fault = faultOf(request, maxBytes);
  if (fault === undefined) return;
  faults.set(request, fault);
  request.body = { data: null };
}

/** What is wrong with a request that was inspected, one sentence; undefined when nothing is. */
export function payloadFault(request: Request): string | undefined {
  return faults.get(request);
}

function faultOf({ rawBody, body }: Request, maxBytes: number): string | undefined {
  if (rawBody && rawBody.length > maxBytes) {
    return callMessages.tooLarge(maxBytes);
  }
  const waiting: { value: unknown; depth: number }[] = [{ value: body?.data, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= maxDepth) return callMessages.tooDeep;
    if (Object.hasOwn(value, '@type')) return callMessages.unknownType;
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return undefined;
}
