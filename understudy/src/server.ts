import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Cast } from './cast/cast.ts';
import { answerBy, controlMethods } from './controlRoutes.ts';
import type { Generation, Pace } from './exchange.ts';
import { FaultBoard } from './faults.ts';
import { generate } from './generate.ts';
import { HearsQueue } from './hearing/hearsQueue.ts';
import { openRecognizer } from './hearing/openRecognizer.ts';
import { BillingLedger } from './ledger.ts';
import { FrameDecoder } from './live/audioIn.ts';
import { LiveEndpoint } from './live/endpoint.ts';
import { Handles } from './live/handles.ts';
import type { LiveOptions, State } from './live/state.ts';
import { Trace } from './live/trace.ts';
import { RequestLog } from './log.ts';
import { generateSpeech } from './speech/generateSpeech.ts';
import { wantsSpeech } from './speech/request.ts';
import { Synthesizer } from './speech/synthesizer.ts';
import { sendError, sendJson, WireError } from './wire/errors.ts';
import { CountRequest, countAll, GenerateRequest, parseBody } from './wire/request.ts';
import { notThere, requireIdentity } from './wire/vertex.ts';

export interface UnderstudyOptions {
  /** An address of this machine; the control endpoints have no other guard. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds before the first token of an answer, or its first audio; default 120. */
  readonly firstTokenMs?: number;
  /** Milliseconds between two tokens of a stream; default 18. */
  readonly tokenMs?: number;
  /** How Live behaves, where not by default: 4 times as fast as heard, 10 minutes a connection, 2 hours a handle. */
  readonly live?: Partial<LiveOptions>;
  /** `none` understands no speech even where a recognizer is installed; default `auto`. */
  readonly ears?: 'auto' | 'none';
  /** Writes down when each frame of Live's sound comes and goes, for `/control/trace`; grows as long as it runs. */
  readonly trace?: boolean;
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
  /^\/v1(?:beta1?)?\/(?<vertex>projects\/[^/]+\/locations\/[^/]+\/publishers\/[^/]+\/)?models\/(?<model>[^/:]+):(?<method>\w+)$/;

/**
 * Starts the understudy: the local stand-in for Gemini.
 * @throws NodeJS.ErrnoException `EADDRINUSE` when the port is taken
 */
export async function startUnderstudy(options: UnderstudyOptions): Promise<Understudy> {
  const pace: Pace = { firstTokenMs: options.firstTokenMs ?? 120, tokenMs: options.tokenMs ?? 18 };
  const state = await createState(options, pace);
  const { cast, faults, log, bill, synthesizer, recognizer } = state;
  const live = new LiveEndpoint(state);

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => sendError(response, asWireError(error)));
  });
  server.on('upgrade', (request, stream, head) => live.upgrade(request, stream, head));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL((request.url ?? '/').replace(/^\/{2,}/, '/'), 'http://understudy');
    const path = url.pathname;
    const body = () => readBody(request);
    if (path === '/healthz') return answerBy({ GET: () => ({ ok: true }) }, request, response, body);
    const control = controlMethods(url, state, live);
    if (control) return answerBy(control, request, response, body);
    const match = modelPath.exec(path)?.groups;
    if (!match?.model || !match.method) throw new WireError(404, `The path ${path} is not known here.`);
    if (match.vertex) requireVertex(request, path);
    const form = formOf(match.method, url.searchParams.get('alt'));
    if (request.method !== 'POST') throw new WireError(405, `${path} takes POST.`);
    if (form === 'count') {
      const contents = parseBody(await body(), CountRequest);
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
      const asked = parseBody(await readBody(request), GenerateRequest);
      const of = { model, form, request, response, entry, bill };
      if (wantsSpeech(asked)) await generateSpeech(synthesizer, faults, pace, asked, of);
      else await generate(cast, faults, pace, asked, of);
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
    close: async () => {
      live.close();
      recognizer.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await synthesizer.close();
    },
  };
}

/** Makes what everybody who answers shares. */
async function createState({ live, ears, trace = false }: UnderstudyOptions, pace: Pace): Promise<State> {
  const cast = new Cast();
  cast.warmUp();
  const options: LiveOptions = {
    firstAudioMs: pace.firstTokenMs,
    speed: 4,
    playback: 1,
    connectionMs: 600_000,
    handleMs: 2 * 60 * 60_000,
    ...live,
  };
  return {
    options,
    cast,
    faults: new FaultBoard(),
    log: new RequestLog(),
    bill: new BillingLedger(),
    synthesizer: new Synthesizer(),
    recognizer: await openRecognizer(ears ?? 'auto'),
    hears: new HearsQueue(),
    handles: new Handles(options.handleMs),
    frames: new FrameDecoder(),
    trace: trace ? new Trace() : null,
  };
}

/** @throws WireError 401, 404 as Vertex AI refuses, and the Developer API doesn't */
function requireVertex({ headers }: IncomingMessage, path: string): void {
  requireIdentity(headers);
  const elsewhere = notThere(path);
  if (elsewhere) throw new WireError(404, elsewhere);
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
