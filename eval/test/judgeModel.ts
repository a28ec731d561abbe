import { createServer } from 'node:http';
import { listenLocally } from '@improv/testing/listenLocally';
import { z } from 'zod';

const Asked = z.object({
  pairs: z.array(
    z.looseObject({ pair: z.int(), line: z.string(), reply: z.string(), rule: z.unknown().optional() }),
  ),
});
/** What the judge was asked, as it stood on the wire. */
export type Asked = z.infer<typeof Asked>;

const Request = z.object({ contents: z.array(z.object({ parts: z.array(z.object({ text: z.string() })) })) });

/**
 * A model that judges, on Gemini's REST wire.
 * @param answer makes its JSON of the pairs
 * @param cast the address of a model that is asked everything else
 */
export async function startJudgeModel(answer: (asked: Asked) => unknown, cast: string | null = null) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    const [text = ''] = Request.parse(JSON.parse(body)).contents.flatMap(({ parts }) =>
      parts.map((part) => part.text),
    );
    if (cast !== null && !text.startsWith('{"pairs":')) {
      const headers = { 'content-type': 'application/json' };
      const passedOn = await fetch(`${cast}${request.url}`, { method: 'POST', headers, body });
      response.setHeader('content-type', passedOn.headers.get('content-type') ?? '');
      response.end(Buffer.from(await passedOn.arrayBuffer()));
      return;
    }
    const question = Asked.parse(JSON.parse(text));
    asked.push(question);
    const content = { role: 'model', parts: [{ text: JSON.stringify(answer(question)) }] };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ candidates: [{ content, finishReason: 'STOP' }] }));
  });
  return {
    url: `http://127.0.0.1:${await listenLocally(server)}`,
    asked: asked as readonly Asked[],
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
