import { setTimeout as pause } from 'node:timers/promises';
import type { Cast } from './cast/cast.ts';
import type { Fault } from './control.ts';
import { BodyStream, breakOff, faultOf, type Generation, leaving, type Pace, stall } from './exchange.ts';
import type { FaultBoard } from './faults.ts';
import { kindOf } from './ledger.ts';
import { type Answer, bend, ResponseBodies } from './wire/answer.ts';
import { faultError, sendJson } from './wire/errors.ts';
import { type Asked, countTokens, type GenerateRequest, readAsked } from './wire/request.ts';

/**
 * Answers one generate request, at its pace and with the faults that it meets.
 * @throws WireError for what is refused; whatever the client's leaving stops is thrown too, with `entry.aborted` set
 */
export async function generate(
  cast: Cast,
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
    throw faultError(fault.status, fault.retryAfterSeconds);
  }
  const answer = bend(() => cast.answer(asked), asked.json, fault, request.generationConfig?.maxOutputTokens);
  const charge = chargeFor(of, asked, answer);
  // The time spent thinking counts towards the wait.
  const wait = (fault.delayMs ?? pace.firstTokenMs) - (Date.now() - begunAt);
  if (wait > 0) await pause(wait, undefined, { signal });
  if (of.form === 'whole') await sendWhole(of, asked, answer, fault, signal);
  else await sendStream(of, asked, answer, fault, { tokenMs: fault.tokenMs ?? pace.tokenMs, charge }, signal);
}

/** Charges for an answer: a whole one at once, a streamed one as it is made, and all of it when its connection goes. */
function chargeFor(of: Generation, asked: Asked, answer: Answer): (pieces: number) => void {
  const { model, entry, bill } = of;
  const billed = { show: entry.show, kind: kindOf(entry.task), model };
  bill.asked(billed, { text: asked.promptTokens, audio: 0 });
  let charged = 0;
  const charge = (pieces: number): void => {
    const made = countTokens(answer.pieces.slice(0, pieces).join(''));
    bill.answered(billed, { text: Math.max(0, made - charged), audio: 0 });
    charged = Math.max(charged, made);
  };
  if (of.form === 'whole') charge(answer.pieces.length);
  of.response.once('close', () => {
    if (entry.aborted) charge(answer.pieces.length);
  });
  return charge;
}

async function sendWhole(of: Generation, asked: Asked, answer: Answer, fault: Fault, signal: AbortSignal) {
  if (fault.stallAfterChunks !== undefined) await stall(signal);
  if (answer.pieces.length > 0) of.entry.firstTokenAt = Date.now();
  const bodies = new ResponseBodies(of.model, asked.promptTokens, fault);
  const body = answer.isBlocked ? bodies.refused() : bodies.next(answer.pieces.join(''), answer.finishReason);
  sendJson(of.response, 200, body);
}

async function sendStream(
  of: Generation,
  asked: Asked,
  answer: Answer,
  fault: Fault,
  { tokenMs, charge }: { tokenMs: number; charge: (pieces: number) => void },
  signal: AbortSignal,
): Promise<void> {
  const bodies = new ResponseBodies(of.model, asked.promptTokens, fault);
  const stream = new BodyStream(of, signal);
  const last = Math.max(answer.pieces.length - 1, 0);
  for (let i = 0; i <= last; i += 1) {
    if (i === fault.stallAfterChunks) await stall(signal);
    if (i === fault.closeAfterChunks) return breakOff(of);
    if (i > 0 && tokenMs > 0) await pause(tokenMs, undefined, { signal });
    const text = answer.pieces[i] ?? '';
    if (text !== '') of.entry.firstTokenAt ??= Date.now();
    charge(i + 1);
    const body = answer.isBlocked
      ? bodies.refused()
      : bodies.next(text, i === last ? answer.finishReason : null);
    if (i === fault.breakInChunk) return stream.breakIn(body);
    await stream.send(body);
  }
  stream.end();
}
