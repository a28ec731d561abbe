import { once } from 'node:events';
import { GoogleGenAI, Modality } from '@google/genai';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { faultHeader } from '../../src/control.ts';
import { type Running, runUnderstudy } from '../server.ts';
import { audioIn, goLive, holdToTalk, kindsOf } from './player.ts';

let understudy: Running;
beforeAll(async () => {
  understudy = await runUnderstudy({ live: { speed: 50, playback: 50 } });
});
afterAll(() => understudy.close());

const path = '//ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent?key=any';
const setup = { setup: { model: 'models/gemini-3.8-live' } };

/** Sends raw messages, and waits for how the connection is closed. */
async function closing(...messages: (object | string)[]): Promise<{ code: number; reason: string }> {
  const socket = new WebSocket(`${understudy.url.replace('http', 'ws')}${path}`);
  await once(socket, 'open');
  for (const message of messages)
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const [code, reason] = await once(socket, 'close');
  return { code, reason: String(reason) };
}

describe('a message that is not valid closes the connection with 1007 and a sentence', () => {
  it.each<[string, (object | string)[], RegExp]>([
    ['no JSON', ['{'], /not valid JSON/],
    ['an unknown field', [setup, { clientContents: {} }], /Unknown name "clientContents"/],
    ['two fields', [setup, { clientContent: {}, realtimeInput: {} }], /exactly one field/],
    [
      'an unknown name in the setup',
      [{ setup: { model: 'a-live', voice: 'Puck' } }],
      /Unknown name "voice" at 'setup'/,
    ],
    ['anything before the setup', [{ clientContent: {} }], /setup must be the first message/],
    ['a second setup', [setup, setup], /only the first/],
    [
      'a turn without a role',
      [setup, { clientContent: { turns: [{ parts: [{ text: 'x' }] }] } }],
      /turns\.0\.role/,
    ],
    [
      'a mark where speech is detected',
      [setup, { realtimeInput: { activityStart: {} } }],
      /Explicit activity/,
    ],
    [
      'sound that is no PCM',
      [setup, { realtimeInput: { audio: { data: '', mimeType: 'audio/ogg' } } }],
      /audio\/ogg/,
    ],
    ['the old name for sound', [setup, { realtimeInput: { mediaChunks: [] } }], /deprecated/],
    [
      'an answer in text',
      [{ setup: { model: 'a-live', generationConfig: { responseModalities: ['TEXT'] } } }],
      /responseModalities/,
    ],
    [
      'a voice that there is not',
      [
        {
          setup: {
            model: 'a-live',
            generationConfig: {
              speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Caruso' } } },
            },
          },
        },
      ],
      /Caruso/,
    ],
    [
      'a thinking level for 3.8 Live',
      [{ setup: { ...setup.setup, generationConfig: { thinkingConfig: { thinkingLevel: 'LOW' } } } }],
      /Thinking level/,
    ],
  ])('%s', async (_, messages, sentence) => {
    const { code, reason } = await closing(...messages);
    expect(code).toBe(1007);
    expect(reason).toMatch(sentence);
  });

  it('and with 1008 for a model that has no Live', async () => {
    const { code, reason } = await closing({ setup: { model: 'models/gemini-3.8-flash' } });
    expect(code).toBe(1008);
    expect(reason).toMatch(/not supported for bidiGenerateContent/);
  });

  it('and with 1009 for one of megabytes', async () => {
    expect((await closing('x'.repeat(5 * 1024 * 1024))).code).toBe(1009);
  });
});

describe('a connection', () => {
  it('is found on Vertex’s path too', async () => {
    const vertex = new GoogleGenAI({
      vertexai: true,
      apiKey: 'any',
      httpOptions: { baseUrl: understudy.url },
    });
    const player = await goLive({ ...understudy, ai: vertex }, holdToTalk);
    player.type('Hello?');
    const turn = await player.turn();
    expect(turn.said).toMatch(/understudy/);
    expect(turn.usage?.totalTokenCount).toBeGreaterThan(50);
    player.session.close();
  });

  it('is refused on Vertex’s path without an identity, and for a model that is not where it is asked', async () => {
    const url = `${understudy.url.replace('http', 'ws')}/ws/google.cloud.aiplatform.v1beta1.LlmBidiService/BidiGenerateContent`;
    const stranger = new WebSocket(url);
    const [, response] = await once(stranger, 'unexpected-response');
    expect(response.statusCode).toBe(401);
    stranger.on('error', () => {});
    stranger.terminate();

    const lost = new WebSocket(url, { headers: { authorization: 'Bearer token' } });
    await once(lost, 'open');
    const model = 'projects/p/locations/global/publishers/google/models/gemini-3.8-live';
    lost.send(JSON.stringify({ setup: { model } }));
    const [code, reason] = await once(lost, 'close');
    expect(code).toBe(1008);
    expect(String(reason)).toContain('locations/global');
  });

  it('is refused on a path that there is not', async () => {
    const socket = new WebSocket(`${understudy.url.replace('http', 'ws')}/nowhere`);
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(404);
    // The client's own abort of the refused request.
    socket.on('error', () => {});
    socket.terminate();
  });

  it('is announced to end when its time is nearly up, and ends', async () => {
    const brief = await runUnderstudy({ live: { connectionMs: 400 } });
    const player = await goLive(brief);
    const { goAway } = await player.next((message) => message.goAway);
    expect(goAway?.timeLeft).toBe('0.04s');
    expect(await player.closed).toMatchObject({
      code: 1011,
      reason: expect.stringMatching(/Deadline expired/),
    });
    await brief.close();
  });

  it('is told to go away, closed, cut and stalled by the control port, each by its show', async () => {
    const join = async (sessionId: string) => {
      const player = await goLive(understudy);
      player.brief({ show: sessionId });
      await vi.waitFor(async () =>
        expect(await understudy.connections()).toContainEqual(expect.objectContaining({ show: sessionId })),
      );
      return player;
    };
    const [away, closed, lost, dumb] = [
      await join('away'),
      await join('closed'),
      await join('lost'),
      await join('dumb'),
    ];
    expect(await understudy.order({ do: 'goAway', show: 'away', timeLeftMs: 20 })).toBe(1);
    expect((await away.next((message) => message.goAway)).goAway?.timeLeft).toBe('0.02s');
    expect((await away.closed).code).toBe(1011);
    await understudy.order({ do: 'close', show: 'closed', code: 1008, reason: 'Enough.' });
    expect(await closed.closed).toEqual({ code: 1008, reason: 'Enough.' });
    await understudy.order({ do: 'close', show: 'lost', code: 1006 });
    expect((await lost.closed).code).toBe(1006);
    await understudy.order({ do: 'stall', show: 'dumb' });
    const before = dumb.messages.length;
    dumb.type('Hello?');
    const other = await goLive(understudy);
    other.type('Hello?');
    await other.turn();
    expect(dumb.messages).toHaveLength(before);
    dumb.session.close();
    other.session.close();
  });

  it('counts its bytes', async () => {
    const player = await goLive(understudy);
    player.brief({ show: 'bytes' });
    player.type('Hello?');
    const { audio } = await player.turn();
    const [connection] = (await understudy.connections()).filter(
      ({ show: sessionId }) => sessionId === 'bytes',
    );
    expect(connection?.bytesIn).toBeGreaterThan(500);
    expect(connection?.bytesOut).toBeGreaterThan((audio.byteLength * 4) / 3);
    player.session.close();
  });
});

describe('faults', () => {
  it('refuse the connection with a status', async () => {
    await understudy.addFaults({ task: 'live', status: 503, times: 1 });
    await expect(goLive(understudy)).rejects.toThrow(/503/);
    const player = await goLive(understudy);
    player.session.close();
    expect(await understudy.log()).toContainEqual(expect.objectContaining({ via: 'live', status: 503 }));
  });

  it('come with the client’s own header', async () => {
    const headers = { [faultHeader]: JSON.stringify({ status: 429 }) };
    const ai = new GoogleGenAI({ apiKey: 'any', httpOptions: { baseUrl: understudy.url, headers } });
    const refused = ai.live.connect({
      model: 'gemini-3.8-live',
      config: { responseModalities: [Modality.AUDIO] },
      callbacks: { onmessage: () => {} },
    });
    await expect(refused).rejects.toThrow(/429/);
  });

  it('delay the first audio, and break the connection midway', async () => {
    const player = await goLive(understudy);
    await understudy.addFaults({ task: 'live', show: 'breaks', delayMs: 150, closeAfterChunks: 3, times: 1 });
    player.brief({ show: 'breaks' });
    player.type('Hello?');
    expect((await player.closed).code).toBe(1011);
    expect(player.messages.filter(audioIn)).toHaveLength(3);
    const entry = (await understudy.log()).find(({ show: sessionId }) => sessionId === 'breaks');
    expect((entry?.firstTokenAt ?? 0) - (entry?.receivedAt ?? 0)).toBeGreaterThanOrEqual(145);
    expect(entry?.aborted).toBe(true);
  });

  it('put words into its mouth, or leave it without any', async () => {
    const player = await goLive(understudy);
    await understudy.addFaults({ task: 'live', show: 'mouth', say: 'Just this.', times: 1 });
    player.brief({ show: 'mouth' });
    player.type('Hello?');
    expect((await player.turn()).said).toBe('Just this.');
    await understudy.addFaults({ task: 'live', show: 'mouth', answer: 'safety', times: 1 });
    player.type('Hello?');
    const refused = await player.turn();
    expect(kindsOf(refused.messages).at(-1)).toBe('turnComplete+turnCompleteReason');
    expect(refused.audio).toHaveLength(0);
    player.session.close();
  });

  it('that are meant for the cast on paper do not meet the voice', async () => {
    await understudy.addFaults({ task: 'partner', show: 'paper', say: 'Not this.' });
    const player = await goLive(understudy);
    player.brief({ show: 'paper' });
    player.type('Hello?');
    expect((await player.turn()).said).not.toBe('Not this.');
    await understudy.clearFaults('paper');
    player.session.close();
  });
});
