import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
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

export interface WireOptions {
  /** What is answered. */
  readonly answer: (question: WireQuestion) => string;
  /** How long each answer takes to begin, in milliseconds. */
  readonly lateMs: number;
}

/** A server that speaks as much of Gemini's REST wire as the cast needs, on a free port. */
export async function startGeminiWire({ answer, lateMs }: WireOptions) {
  const asked: WireQuestion[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    const [, model = '', method] = /models\/([^:]+):(\w+)/u.exec(request.url ?? '') ?? [];
    const { contents, systemInstruction, generationConfig } = Asked.parse(JSON.parse(body));
    const schema = generationConfig?.responseJsonSchema;
    const question: WireQuestion = {
      model,
      instructions: textsOf(systemInstruction).join('\n'),
      parts: contents.flatMap(textsOf),
      schema: schema === undefined ? '' : JSON.stringify(schema),
    };
    asked.push(question);
    await pause(lateMs);
    const text = answer(question);
    const whole = JSON.stringify({
      candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP' }],
      usageMetadata: { promptTokenCount: 100, candidatesTokenCount: 20 },
    });
    const isStream = method === 'streamGenerateContent';
    response.writeHead(200, { 'content-type': isStream ? 'text/event-stream' : 'application/json' });
    response.end(isStream ? `data: ${whole}\r\n\r\n` : whole);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
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

/** What a whole cast answers, well enough to play a scene of one line or more. */
export function castAnswer({ schema }: WireQuestion): string {
  if (schema.includes('storySoFar')) {
    return JSON.stringify({
      sentiment: 0.4,
      engagement: 0.6,
      laughter: 0.1,
      label: 'warm',
      spotlight: null,
      accepted: true,
      ending: false,
      storySoFar: 'A lantern was lit.',
    });
  }
  if (schema.includes('headline')) {
    return JSON.stringify({
      headline: 'The lantern that stayed lit',
      moments: [],
      missed: null,
      recovery: null,
      bestRecovery: null,
      scores: [],
      strengths: [],
      tryNext: 'Name one thing more.',
      mission: { title: 'Name it', task: 'Name one thing in each meeting this week.' },
    });
  }
  return 'The lantern has been waiting for you since Tuesday.';
}
