import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '@improv/contract';
import type { Company } from './cast/company.ts';
import { BodyStream, faultOf, type Generation, leaving, type Pace, stall } from './exchange.ts';
import type { FaultBoard } from './faults.ts';
import { type Answer, bend, ResponseBodies } from './wire/answer.ts';
import { faultError, sendJson } from './wire/errors.ts';
import { type Asked, type GenerateRequest, readAsked } from './wire/request.ts';

/**
 * Answers one generate request, at its pace and with the faults that it meets.
 * @throws WireError for what is refused; whatever the client's leaving stops is thrown too, with `entry.aborted` set
 */
export async function generate(
  company: Company,
  faults: FaultBoard,
  pace: Pace,
  request: GenerateRequest,
  of: Generation,
): Promise<void> {
  const { entry, response } = of;
  const asked = readAsked(request);
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
  const answer = bend(() => company.answer(asked), asked.json, fault);
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
  const bodies = new ResponseBodies(of.model, asked.promptTokens);
  const stream = new BodyStream(of, signal);
  const last = Math.max(answer.pieces.length - 1, 0);
  for (let i = 0; i <= last; i += 1) {
    if (i === fault.stallAfterChunks) await stall(signal);
    if (i > 0 && tokenMs > 0) await pause(tokenMs, undefined, { signal });
    const text = answer.pieces[i] ?? '';
    if (text !== '') of.entry.firstTokenAt ??= Date.now();
    await stream.send(bodies.next(text, i === last ? answer.finishReason : null));
  }
  stream.end();
}
