import { GoogleGenAI } from '@google/genai';
import { RoomAnswer } from '@improv/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { faultHeader } from '../src/control.ts';
import { type Running, runUnderstudy } from './server.ts';
import { briefFor } from './show.ts';

let understudy: Running;
beforeAll(async () => {
  understudy = await runUnderstudy();
});
afterAll(() => understudy.close());

const model = 'gemini-3.8-flash';
const spoken = (sessionId: string, line = 'I found a lantern in the soup.', told = {}) => [
  {
    role: 'user',
    parts: [
      { text: JSON.stringify(briefFor({ show: sessionId, ...told })) },
      { text: JSON.stringify({ line }) },
    ],
  },
];
const withFault = (fault: object) => ({ httpOptions: { headers: { [faultHeader]: JSON.stringify(fault) } } });

describe('the wire, as the real SDK speaks it', () => {
  it('answers whole, with text, finish reason and usage', async () => {
    const answer = await understudy.ai.models.generateContent({ model, contents: spoken('whole') });
    expect(answer.text).toMatch(/lantern|soup/);
    expect(answer.candidates?.[0]?.finishReason).toBe('STOP');
    expect(answer.modelVersion).toBe(model);
    const usage = answer.usageMetadata;
    expect(usage?.promptTokenCount).toBeGreaterThan(100);
    expect(usage?.totalTokenCount).toBe((usage?.promptTokenCount ?? 0) + (usage?.candidatesTokenCount ?? 0));
  });

  it('streams the same line word by word, with usage and finish reason on the last chunk', async () => {
    const whole = await understudy.ai.models.generateContent({ model, contents: spoken('stream') });
    const chunks = [];
    for await (const chunk of await understudy.ai.models.generateContentStream({
      model,
      contents: spoken('stream'),
    })) {
      chunks.push(chunk);
    }
    expect(chunks.length).toBeGreaterThan(5);
    expect(chunks.map(({ text }) => text ?? '').join('')).toBe(whole.text);
    expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('STOP');
    expect(chunks.at(-1)?.usageMetadata?.candidatesTokenCount).toBeGreaterThan(5);
    expect(chunks[0]?.candidates?.[0]?.finishReason).toBeUndefined();
  });

  it('answers the Room’s JSON to the schema that was sent', async () => {
    const answer = await understudy.ai.models.generateContent({
      model,
      contents: spoken('json', 'I love this goat.', { task: 'room' }),
      config: {
        systemInstruction: 'You are the Room.',
        responseMimeType: 'application/json',
        responseJsonSchema: z.toJSONSchema(RoomAnswer),
      },
    });
    expect(RoomAnswer.parse(JSON.parse(answer.text ?? '')).sentiment).toBeGreaterThan(0);
  });

  it('answers a request without a brief: a sentence, or an instance of the schema', async () => {
    const plain = await understudy.ai.models.generateContent({ model, contents: 'Hello?' });
    expect(plain.text?.length).toBeGreaterThan(10);
    const Verdict = z.object({
      kind: z.enum(['fine', 'not']),
      reasons: z.array(z.string()).min(1),
      n: z.int().min(2),
    });
    const json = await understudy.ai.models.generateContent({
      model,
      contents: 'Is it fine?',
      config: { responseMimeType: 'application/json', responseJsonSchema: z.toJSONSchema(Verdict) },
    });
    expect(Verdict.parse(JSON.parse(json.text ?? '')).kind).toBe('fine');
  });

  describe('on Vertex’s paths', () => {
    const ask = (location: string, model: string, headers: Record<string, string> = {}) =>
      fetch(
        `${understudy.url}/v1beta1/projects/p/locations/${location}/publishers/google/models/${model}:generateContent`,
        {
          method: 'POST',
          headers: { authorization: 'Bearer token', ...headers },
          body: JSON.stringify({ contents: spoken('vertex') }),
        },
      );

    it('is found too', async () => {
      const response = await ask('global', model);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ candidates: [{ finishReason: 'STOP' }] });
    });

    it('answers no request without an identity', async () => {
      const response = await ask('global', model, { authorization: '' });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { status: 'UNAUTHENTICATED' } });
    });

    it.each([
      ['global', 'gemini-3.8-live'],
      ['eu', 'gemini-3.8-live'],
      ['us-central1', 'gemini-3.5-flash-lite'],
      ['us-central1', 'gemini-3.8-flash-lite-tts'],
      ['us-central1', 'gemini-4-argon'],
    ])('has not everything everywhere: %s has no %s', async (location, name) => {
      const response = await ask(location, name);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        error: { status: 'NOT_FOUND', message: expect.stringContaining(`locations/${location}`) },
      });
    });
  });

  it('counts tokens', async () => {
    const { totalTokens } = await understudy.ai.models.countTokens({ model, contents: 'four words of text' });
    expect(totalTokens).toBeGreaterThan(3);
  });

  it('refuses what Gemini refuses, in the shape that Google refuses in', async () => {
    const post = (path: string, body: string) => fetch(`${understudy.url}${path}`, { method: 'POST', body });
    const path = `/v1/models/${model}:generateContent`;
    for (const [response, status, name] of [
      [await post(path, '{'), 400, 'INVALID_ARGUMENT'],
      [await post(path, '{"contents":[]}'), 400, 'INVALID_ARGUMENT'],
      [
        await post(path, JSON.stringify({ contents: [{ role: 'model', parts: [{ text: 'x' }] }] })),
        400,
        'INVALID_ARGUMENT',
      ],
      [await post(path, JSON.stringify({ contents: spoken('x'), temprature: 1 })), 400, 'INVALID_ARGUMENT'],
      [await post(`/v1/models/${model}:sing`, '{}'), 404, 'NOT_FOUND'],
      [await post('/nowhere', '{}'), 404, 'NOT_FOUND'],
      [await fetch(`${understudy.url}${path}`), 405, 'METHOD_NOT_ALLOWED'],
    ] as const) {
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ error: { code: status, status: name } });
    }
  });

  it.each([429, 500, 503] as const)(
    'fails with %i when it is told to, as an ApiError of the SDK',
    async (status) => {
      const failing = understudy.ai.models.generateContent({
        model,
        contents: spoken('fail'),
        config: withFault({ status }),
      });
      await expect(failing).rejects.toMatchObject({ name: 'ApiError', status });
    },
  );

  it('notices when the client leaves in the middle of a stream', async () => {
    const leaving = new AbortController();
    const stream = await understudy.ai.models.generateContentStream({
      model,
      contents: spoken('leaves'),
      config: { ...withFault({ tokenMs: 20 }), abortSignal: leaving.signal },
    });
    await expect(async () => {
      for await (const _ of stream) leaving.abort();
    }).rejects.toThrow();
    await vi.waitFor(async () => {
      const entry = (await understudy.log()).find(({ show: sessionId }) => sessionId === 'leaves');
      expect(entry).toMatchObject({ aborted: true, status: 200 });
    });
  });

  it('stalls after as many chunks as it is told to, until the client gives up', async () => {
    const patience = new AbortController();
    const stream = await understudy.ai.models.generateContentStream({
      model,
      contents: spoken('stalls'),
      config: { ...withFault({ stallAfterChunks: 3 }), abortSignal: patience.signal },
    });
    let chunks = 0;
    await expect(async () => {
      for await (const _ of stream) {
        chunks += 1;
        if (chunks === 3) setTimeout(() => patience.abort(), 60);
      }
    }).rejects.toThrow();
    expect(chunks).toBe(3);
  });

  it('writes down who asked for what, and when the first words went out', async () => {
    await understudy.ai.models.generateContent({ model, contents: spoken('logged', 'Yes.', { turn: 4 }) });
    const entry = (await understudy.log()).find(({ show: sessionId }) => sessionId === 'logged');
    expect(entry).toMatchObject({ task: 'partner', turn: 4, status: 200, aborted: false });
    expect((entry?.firstTokenAt ?? 0) - (entry?.receivedAt ?? 0)).toBeGreaterThanOrEqual(4);
  });

  it('answers forty at once without mixing up their shows', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        understudy.ai.models.generateContent({
          model,
          contents: spoken(`many-${i}`, `I found ${i + 2} rusty anchors.`),
        }),
      ),
    );
    for (const { text } of answers) expect(text).toContain('anchors');
  });

  it('can be reached with a slash at the end of its URL, and as v1beta', async () => {
    const ai = new GoogleGenAI({
      vertexai: false,
      apiKey: 'x',
      apiVersion: 'v1beta',
      httpOptions: { baseUrl: `${understudy.url}/` },
    });
    expect((await ai.models.generateContent({ model, contents: spoken('slash') })).text).toBeTruthy();
  });
});
