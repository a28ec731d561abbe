import { AsyncLocalStorage } from 'node:async_hooks';
import { type CastTask, CoachAnswer, RoomAnswer } from '@improv/contract';
import { z } from 'zod';

const counting = new AsyncLocalStorage<{ part: CastTask; unparsed: number }>();
const schemas: Partial<Record<CastTask, z.ZodType>> = { room: RoomAnswer, notes: CoachAnswer };

/** As much of a response as is read here. */
const Response = z.object({
  candidates: z.array(
    z.object({ content: z.object({ parts: z.array(z.object({ text: z.string().optional() })) }).optional() }),
  ),
});

/**
 * Counts the structured answers that were no JSON, or did not fit the schema they were asked for, while something runs.
 * Core asks for such an answer once more and says nothing of it, so it is counted at the wire: on the responses to
 * `generateContent`, as the models' SDK fetches them.
 */
export async function countUnparsed<T>(
  part: CastTask,
  run: () => Promise<T>,
): Promise<{ result: T; unparsed: number }> {
  watchTheWire();
  const count = { part, unparsed: 0 };
  const result = await counting.run(count, run);
  return { result, unparsed: count.unparsed };
}

let watching = false;

function watchTheWire(): void {
  if (watching) return;
  watching = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init);
    const count = counting.getStore();
    const url = input instanceof Request ? input.url : String(input);
    const schema = count && schemas[count.part];
    if (count && schema && response.ok && url.includes(':generateContent')) {
      const body = await response.clone().text();
      if (!fits(body, schema)) count.unparsed += 1;
    }
    return response;
  };
}

/** @param body of a response to `generateContent` @param schema of the answer in it */
export function fits(body: string, schema: z.ZodType): boolean {
  try {
    const { candidates } = Response.parse(JSON.parse(body));
    const text = candidates[0]?.content?.parts.map((part) => part.text ?? '').join('') ?? '';
    return schema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
