import { CoachAnswer } from '@improv/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Fault, faultHeader } from '../src/control.ts';
import { FaultBoard } from '../src/faults.ts';
import { type Running, runUnderstudy } from './server.ts';
import { briefFor } from './show.ts';

let understudy: Running;
beforeAll(async () => {
  understudy = await runUnderstudy();
});
afterEach(() => understudy.clearFaults());
afterAll(() => understudy.close());

const ask = async (sessionId: string, told = {}, fault?: Fault) => {
  const answer = await understudy.ai.models.generateContent({
    model: 'gemini-3.8-flash',
    contents: [{ role: 'user', parts: [{ text: JSON.stringify(briefFor({ show: sessionId, ...told })) }] }],
    config: {
      ...(fault && { httpOptions: { headers: { [faultHeader]: JSON.stringify(fault) } } }),
      ...('task' in told && {
        responseMimeType: 'application/json',
        responseJsonSchema: z.toJSONSchema(CoachAnswer),
      }),
    },
  });
  return answer;
};

describe('faults on the board', () => {
  it('are met as often as they say, and no oftener', () => {
    const board = new FaultBoard();
    board.add({ status: 503, times: 2 });
    expect([1, 2, 3].map(() => board.meet('partner', 'a', null).status)).toEqual([503, 503, undefined]);
  });

  it('are met only by the task and the show that they name', () => {
    const board = new FaultBoard();
    board.add([
      { task: 'room', delayMs: 10 },
      { show: 'a', tokenMs: 20 },
      { task: 'partner', show: 'b', status: 500, times: 1 },
    ]);
    expect(board.meet('room', 'b', null)).toMatchObject({ delayMs: 10 });
    expect(board.meet('room', 'b', null).tokenMs).toBeUndefined();
    expect(board.meet('partner', 'a', null)).toEqual({ show: 'a', tokenMs: 20 });
    expect(board.meet(null, null, null)).toEqual({});
    expect(board.meet('partner', 'b', null).status).toBe(500);
    expect(board.meet('partner', 'b', null)).toEqual({});
  });

  it('are cleared for one show without touching another’s', () => {
    const board = new FaultBoard();
    board.add([{ show: 'a', status: 500 }, { show: 'b', status: 503 }, { delayMs: 5 }]);
    board.clear('a');
    expect(board.meet('partner', 'a', null)).toEqual({ delayMs: 5 });
    expect(board.meet('partner', 'b', null)).toMatchObject({ status: 503 });
    board.clear();
    expect(board.meet('partner', 'b', null)).toEqual({});
  });

  it('give way to the request’s own', () => {
    const board = new FaultBoard();
    board.add({ delayMs: 50, tokenMs: 7 });
    expect(board.meet('partner', 'a', { delayMs: 1 })).toEqual({ delayMs: 1, tokenMs: 7 });
  });
});

describe('faults over the wire', () => {
  it('are posted, met by their show alone, and deleted by show', async () => {
    await understudy.addFaults({ show: 'ill', status: 503 }, { show: 'sick', status: 429 });
    await expect(ask('ill')).rejects.toMatchObject({ status: 503 });
    expect((await ask('well')).text).toBeTruthy();
    await understudy.clearFaults('ill');
    expect((await ask('ill')).text).toBeTruthy();
    await expect(ask('sick')).rejects.toMatchObject({ status: 429 });
    await understudy.clearFaults();
    expect((await ask('sick')).text).toBeTruthy();
  });

  it('delay the first token', async () => {
    await ask('slow', {}, { delayMs: 150 });
    const entry = (await understudy.log()).find(({ show: sessionId }) => sessionId === 'slow');
    expect((entry?.firstTokenAt ?? 0) - (entry?.receivedAt ?? 0)).toBeGreaterThanOrEqual(145);
  });

  it('cut JSON midway, and say that it was cut', async () => {
    const answer = await ask('cut', { task: 'notes' }, { answer: 'truncated' });
    expect(() => JSON.parse(answer.text ?? '')).toThrow();
    expect(answer.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
  });

  it('put prose where JSON was asked for', async () => {
    const answer = await ask('prose', { task: 'notes' }, { answer: 'prose' });
    expect(() => JSON.parse(answer.text ?? '')).toThrow();
    expect(answer.candidates?.[0]?.finishReason).toBe('STOP');
  });

  it('leave the answer empty, or stop it for safety', async () => {
    expect((await ask('empty', {}, { answer: 'empty' })).text ?? '').toBe('');
    const stopped = await ask('unsafe', {}, { answer: 'safety' });
    expect(stopped.candidates?.[0]?.finishReason).toBe('SAFETY');
  });

  it('are refused when they are none', async () => {
    const response = await fetch(`${understudy.url}/control/faults`, {
      method: 'POST',
      body: '{"status":418}',
    });
    expect(response.status).toBe(400);
  });
});
