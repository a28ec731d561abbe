import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Company } from './cast/company.ts';
import { FaultBoard, Faults } from './faults.ts';
import { type Generation, generate, type Pace } from './generate.ts';
import { RequestLog } from './log.ts';
import { sendError, sendJson, WireError } from './wire/errors.ts';
import { CountRequest, countAll, parseBody } from './wire/request.ts';

export interface UnderstudyOptions {
  /** An address of this machine; the control endpoints have no other guard. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds before the first token of an answer; default 120. */
  readonly firstTokenMs?: number;
  /** Milliseconds between two tokens of a stream; default 18. */
  readonly tokenMs?: number;
}

export interface Understudy {
  readonly url: string;
  readonly port: number;
  /** Hangs up on everybody and frees the port. */
  close(): Promise<void>;
}

/** Bytes; Gemini's own limit for a request with inline data. */
const longestBody = 20 * 1024 * 1024;

/** `/v1/models/M:method`, `/v1beta/…`, and Vertex's `/v1beta1/projects/P/locations/L/publishers/google/models/M:method`. */
const modelPath =
  /^\/v1(?:beta1?)?\/(?:projects\/[^/]+\/locations\/[^/]+\/publishers\/[^/]+\/)?models\/(?<model>[^/:]+):(?<method>\w+)$/;

/**
 * Starts the understudy: the local stand-in for Gemini.
 * @throws NodeJS.ErrnoException `EADDRINUSE` when the port is taken
 */
export async function startUnderstudy(options: UnderstudyOptions): Promise<Understudy> {
  const company = new Company();
  company.warmUp();
  const faults = new FaultBoard();
  const log = new RequestLog();
  const pace: Pace = { firstTokenMs: options.firstTokenMs ?? 120, tokenMs: options.tokenMs ?? 18 };

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => sendError(response, asWireError(error)));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://understudy');
    const path = url.pathname.replace(/^\/{2,}/, '/');
    if (path === '/healthz') return only(request, response, { GET: () => ({ ok: true }) });
    if (path === '/control/log') {
      return only(request, response, { GET: () => ({ entries: log.entries() }), DELETE: () => log.clear() });
    }
    if (path === '/control/faults') {
      return only(request, response, {
        POST: (body) => faults.add(parseBody(body, Faults)),
        DELETE: () => faults.clear(url.searchParams.get('show') ?? undefined),
      });
    }
    const match = modelPath.exec(path)?.groups;
    if (!match?.model || !match.method) throw new WireError(404, `The path ${path} is not known here.`);
    const form = formOf(match.method, url.searchParams.get('alt'));
    if (request.method !== 'POST') throw new WireError(405, `${path} takes POST.`);
    if (form === 'count') {
      const contents = parseBody(await readBody(request), CountRequest);
      return sendJson(response, 200, { totalTokens: countAll(contents.flatMap(({ parts }) => parts)) });
    }
    return serve(request, response, match.model, form);
  }

  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    model: string,
    form: Generation['form'],
  ): Promise<void> {
    const entry = log.open();
    response.once('close', () => {
      entry.finishedAt = Date.now();
    });
    try {
      const body = await readBody(request);
      await generate(company, faults, pace, { model, form, body, request, response, entry });
    } catch (error) {
      if (entry.aborted) return;
      const refusal = asWireError(error);
      if (!response.headersSent) entry.status = refusal.status;
      throw refusal;
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${options.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function only(
  request: IncomingMessage,
  response: ServerResponse,
  methods: Record<string, (body: string) => unknown>,
): Promise<void> {
  const method = methods[request.method ?? ''];
  if (!method) throw new WireError(405, `This path takes ${Object.keys(methods).join(' or ')}.`);
  sendJson(response, 200, method(await readBody(request)) ?? {});
}

function formOf(method: string, alt: string | null): Generation['form'] | 'count' {
  switch (method) {
    case 'generateContent':
      return 'whole';
    case 'streamGenerateContent':
      return alt === 'sse' ? 'sse' : 'array';
    case 'countTokens':
      return 'count';
    default:
      throw new WireError(404, `The method ${method} is not known here.`);
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody)
      throw new WireError(413, 'Request payload size exceeds the limit: 20971520 bytes.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function asWireError(error: unknown): WireError {
  if (error instanceof WireError) return error;
  console.error(error);
  return new WireError(500, 'An internal error has occurred. Please retry.');
}
