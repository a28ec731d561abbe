import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault, UnderstudyBillLine } from '../src/control.ts';
import { type Running, runUnderstudy } from './server.ts';
import { briefFor } from './show.ts';

let understudy: Running;
beforeAll(async () => {
  understudy = await runUnderstudy();
});
afterAll(() => understudy.close());

const model = 'gemini-3.8-flash';
const spoken = (sessionId: string) => [
  {
    role: 'user',
    parts: [
      { text: JSON.stringify(briefFor({ show: sessionId })) },
      { text: JSON.stringify({ line: 'I found a lantern in the soup.' }) },
    ],
  },
];

async function bill(sessionId: string): Promise<UnderstudyBillLine | undefined> {
  const response = await fetch(`${understudy.url}/control/bill?show=${sessionId}`);
  const { lines } = (await response.json()) as { lines: UnderstudyBillLine[] };
  expect(lines.length).toBeLessThanOrEqual(1);
  return lines[0];
}

/** Streams an answer under a fault. @returns the chunks' usage, and whether it came to its end */
async function stream(sessionId: string, fault: Fault = {}, abortSignal?: AbortSignal) {
  await understudy.addFaults({ ...fault, show: sessionId });
  const reports = [];
  try {
    const answer = await understudy.ai.models.generateContentStream({
      model,
      contents: spoken(sessionId),
      config: { ...(abortSignal && { abortSignal }) },
    });
    for await (const { usageMetadata } of answer) reports.push(usageMetadata);
    return { reports, whole: true };
  } catch {
    return { reports, whole: false };
  } finally {
    await understudy.clearFaults(sessionId);
  }
}

describe("the understudy's bill", () => {
  it('is what it reports of an answer that is heard to its end', async () => {
    const { reports } = await stream('heard');
    const { reports: again } = await stream('heard');
    const [first, second] = [reports.at(-1), again.at(-1)];
    expect(await bill('heard')).toEqual({
      show: 'heard',
      kind: 'partner',
      model,
      calls: 2,
      textIn: (first?.promptTokenCount ?? 0) + (second?.promptTokenCount ?? 0),
      audioIn: 0,
      textOut: (first?.candidatesTokenCount ?? 0) + (second?.candidatesTokenCount ?? 0),
      audioOut: 0,
    });
  });

  it('has the whole of an answer that was given up, and of one that broke off', async () => {
    // The same show is answered the same.
    const textOut = async (sessionId: string) => (await bill(sessionId))?.textOut ?? 0;
    for (const sessionId of ['left', 'broken']) await stream(sessionId);
    const [left, broken] = [await textOut('left'), await textOut('broken')];
    const leaving = new AbortController();
    const given = stream('left', { stallAfterChunks: 2 }, leaving.signal);
    await expect.poll(() => textOut('left')).toBeGreaterThan(left);
    leaving.abort();
    expect((await given).whole).toBe(false);
    await expect.poll(() => textOut('left')).toBe(2 * left);
    const { whole, reports } = await stream('broken', { closeAfterChunks: 3 });
    expect(whole).toBe(false);
    expect(reports).toHaveLength(3);
    await expect.poll(() => textOut('broken')).toBe(2 * broken);
  });

  it('has a blocked answer, and no error', async () => {
    await stream('blocked', { answer: 'safety' });
    expect(await bill('blocked')).toMatchObject({ calls: 1, textOut: 0 });
    expect((await bill('blocked'))?.textIn).toBeGreaterThan(100);
    await stream('refused', { status: 503 });
    expect(await bill('refused')).toBeUndefined();
  });

  it('has what a model keeps to itself', async () => {
    const { reports } = await stream('silent', { usage: 'none' });
    expect(reports.filter(Boolean)).toEqual([]);
    const { reports: prompts } = await stream('half', { usage: 'prompt' });
    expect(prompts.at(-1)?.promptTokenCount).toBeGreaterThan(100);
    expect(prompts.at(-1)?.candidatesTokenCount).toBeUndefined();
    for (const sessionId of ['silent', 'half']) expect((await bill(sessionId))?.textOut).toBeGreaterThan(5);
  });

  it('has generated speech', async () => {
    await understudy.ai.models.generateContent({
      model: 'gemini-3.8-flash-lite-tts',
      contents: [{ role: 'user', parts: [{ text: 'Good evening.' }] }],
      config: {
        responseModalities: ['AUDIO'],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Charon' } } },
      },
    });
    const response = await fetch(`${understudy.url}/control/bill`);
    const { lines } = (await response.json()) as { lines: UnderstudyBillLine[] };
    const speech = lines.find(({ kind }) => kind === 'speech');
    expect(speech?.audioOut).toBeGreaterThan(10);
    expect(speech?.textOut).toBe(0);
  });
});
