import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const Texts = z.object({ parts: z.array(z.object({ text: z.string() })) });
const Asked = z.object({
  contents: z.array(Texts),
  systemInstruction: Texts.optional(),
  generationConfig: z.object({ responseJsonSchema: z.unknown() }).partial().optional(),
});

/** One question to the model, as it stands on the wire. */
export interface WireQuestion {
  readonly model: string;
  readonly instructions: string;
  readonly parts: readonly string[];
  /** As JSON; empty where plain text is asked for. */
  readonly schema: string;
}

/**
 * A server that speaks as much of Gemini's REST wire as the cast needs.
 * @param answer a question; it may take as long as it likes. What it throws is answered with status 500
 * @param port 0 for a free one
 */
export async function startGeminiWire(answer: (question: WireQuestion) => Promise<string>, port = 0) {
  const asked: WireQuestion[] = [];
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { code: 500, message: String(error), status: 'INTERNAL' } }));
    });
  });
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, model = '', method] = /models\/([^:]+):(\w+)/u.exec(request.url ?? '') ?? [];
    const { contents, systemInstruction, generationConfig } = Asked.parse(await json(request));
    const schema = generationConfig?.responseJsonSchema;
    const question: WireQuestion = {
      model,
      instructions: textsOf(systemInstruction).join('\n'),
      parts: contents.flatMap(textsOf),
      schema: schema === undefined ? '' : JSON.stringify(schema),
    };
    asked.push(question);
    const text = await answer(question);
    const whole = JSON.stringify({
      candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP' }],
    });
    const isStream = method === 'streamGenerateContent';
    response.writeHead(200, { 'content-type': isStream ? 'text/event-stream' : 'application/json' });
    response.end(isStream ? `data: ${whole}\r\n\r\n` : whole);
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked: asked as readonly WireQuestion[],
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function textsOf(content: z.infer<typeof Texts> | undefined): string[] {
  return content?.parts.map(({ text }) => text) ?? [];
}
