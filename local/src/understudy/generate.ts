import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault, faultHeader, type UnderstudyLogEntry } from '@improv/contract';
import type { Company } from './cast/company.ts';
import type { FaultBoard } from './faults.ts';
import { type Answer, bend, ResponseBodies } from './wire/answer.ts';
import { faultError, sendJson, WireError } from './wire/errors.ts';
import { type Asked, GenerateRequest, parseBody, readAsked } from './wire/request.ts';

/** How fast it talks. */
export interface Pace {
  /** Milliseconds before the first token of an answer. */
  readonly firstTokenMs: number;
  /** Milliseconds between two tokens of a stream. */
  readonly tokenMs: number;
}

export interface Generation {
  readonly model: string;
  /** `sse` and `array` stream; `whole` answers at once. */
  readonly form: 'whole' | 'sse' | 'array';
  readonly body: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly entry: UnderstudyLogEntry;
}

/**
 * Answers one generate request, at its pace and with the faults that it meets.
 * @throws WireError for what is refused; whatever the client's leaving stops is thrown too, with `entry.aborted` set
 */
export async function generate(
  company: Company,
  faults: FaultBoard,
  pace: Pace,
  of: Generation,
): Promise<void> {
  const { entry, response } = of;
  const asked = readAsked(parseBody(of.body, GenerateRequest));
  entry.show = asked.brief?.show ?? null;
  entry.task = asked.brief?.task ?? null;
  entry.turn = asked.brief?.turn ?? null;
  const fault = faults.meet(entry.task, entry.show, faultOf(of.request));
  const signal = leaving(response, entry);
  const begunAt = Date.now();

  if (fault.status) {
    if (fault.delayMs) await pause(fault.delayMs, undefined, { signal });
    throw faultError(fault.status);
  }
  const answer = bend(company.answer(asked), asked.json, fault);
  // The time spent thinking counts towards the wait.
  const wait = (fault.delayMs ?? pace.firstTokenMs) - (Date.now() - begunAt);
  if (wait > 0) await pause(wait, undefined, { signal });
  if (of.form === 'whole') await sendWhole(of, asked, answer, fault, signal);
  else await sendStream(of, asked, answer, fault, fault.tokenMs ?? pace.tokenMs, signal);
}

async function sendWhole(of: Generation, asked: Asked, answer: Answer, fault: Fault, signal: AbortSignal) {
  if (fault.stallAfterChunks !== undefined) await stall(signal);
  if (answer.pieces.length > 0) of.entry.firstTokenAt = Date.now();
  const bodies = new ResponseBodies(of.model, asked.promptTokens);
  sendJson(of.response, 200, bodies.next(answer.pieces.join(''), answer.finishReason));
}

async function sendStream(
  of: Generation,
  asked: Asked,
  answer: Answer,
  fault: Fault,
  tokenMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { response, entry } = of;
  const bodies = new ResponseBodies(of.model, asked.promptTokens);
  const sse = of.form === 'sse';
  response.writeHead(200, {
    'content-type': sse ? 'text/event-stream' : 'application/json; charset=UTF-8',
    'cache-control': 'no-cache',
  });
  response.flushHeaders();
  const last = Math.max(answer.pieces.length - 1, 0);
  for (let i = 0; i <= last; i += 1) {
    if (i === fault.stallAfterChunks) await stall(signal);
    if (i > 0 && tokenMs > 0) await pause(tokenMs, undefined, { signal });
    const text = answer.pieces[i] ?? '';
    const body = JSON.stringify(bodies.next(text, i === last ? answer.finishReason : null));
    if (text !== '') entry.firstTokenAt ??= Date.now();
    const drained = response.write(sse ? `data: ${body}\r\n\r\n` : `${i === 0 ? '[' : ','}${body}\n`);
    if (!drained) await once(response, 'drain', { signal });
  }
  response.end(sse ? undefined : ']');
}

/** Says nothing until the client has left. */
async function stall(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw new Error('the client left');
}

/** Aborts when the client leaves before the answer is finished. */
function leaving(response: ServerResponse, entry: UnderstudyLogEntry): AbortSignal {
  const left = new AbortController();
  const leave = () => {
    if (response.writableFinished) return;
    entry.aborted = true;
    left.abort();
  };
  if (response.destroyed) leave();
  response.once('close', leave);
  return left.signal;
}

function faultOf(request: IncomingMessage): Fault | null {
  const header = request.headers[faultHeader];
  if (header === undefined) return null;
  try {
    return Fault.parse(JSON.parse(String(header)));
  } catch {
    throw new WireError(400, `The header ${faultHeader} is not a fault.`);
  }
}
