import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { FromPlayer, type FromService, readUpFrame, voiceCloseCodes, voiceTimes } from '@improv/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type WebSocket as Socket, WebSocketServer } from 'ws';
import { closeSentence } from '../src/voice/line/closeSentences.ts';
import { createOutbox } from '../src/voice/line/outbox.ts';
import { returnAfter } from '../src/voice/line/returning.ts';
import { openLine, type VoiceLine } from '../src/voice/line/voiceLine.ts';
import { createCaptions } from '../src/voice/sound/captions.ts';
import { createSpeechGate } from '../src/voice/sound/speechGate.ts';
import { aSession, welcome } from './show.ts';

describe('coming back after the line dropped', () => {
  it('is tried at once, spread a little, so that many don’t come in one moment', () => {
    expect(returnAfter(0, 0, 0)).toBe(0);
    expect(returnAfter(0, 0, 1)).toBe(250);
  });

  it('is tried ever more seldom', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((tries) => returnAfter(tries, 1_000, 1));
    expect(waits).toEqual([400, 800, 1_600, 3_200, 5_000, 5_000]);
    expect(returnAfter(3, 1_000, 0)).toBe(800);
  });

  it('is given up when the place is not kept any longer', () => {
    expect(returnAfter(9, voiceTimes.placeKept, 0.5)).toBeNull();
    expect(returnAfter(9, voiceTimes.placeKept - 100, 1)).toBe(100);
  });
});

const pcm = new Uint8Array(640);

function all(outbox: ReturnType<typeof createOutbox>): (string | number)[] {
  const items: (string | number)[] = [];
  for (let item = outbox.next(); item !== null; item = outbox.next()) {
    items.push(
      typeof item === 'string' ? FromPlayer.parse(JSON.parse(item)).kind : (readUpFrame(item)?.seq ?? -1),
    );
  }
  return items;
}

describe('what the player says', () => {
  it('goes out in order, numbered', () => {
    const outbox = createOutbox();
    outbox.message({ kind: 'speechStart' });
    outbox.frame(pcm);
    outbox.frame(pcm);
    outbox.message({ kind: 'speechEnd' });
    expect(all(outbox)).toEqual(['speechStart', 0, 1, 'speechEnd']);
  });

  it('goes out once more where it never arrived, and no more than that', () => {
    const outbox = createOutbox();
    outbox.message({ kind: 'speechStart' });
    for (let n = 0; n < 4; n += 1) outbox.frame(pcm);
    outbox.message({ kind: 'speechEnd' });
    outbox.message({ kind: 'line', text: 'Ahoy', corrects: false });
    expect(all(outbox)).toHaveLength(7);
    outbox.frame(pcm);
    outbox.rewind(1, true);
    expect(all(outbox)).toEqual([2, 3, 'speechEnd', 4]);
    outbox.rewind(4, true);
    expect(all(outbox)).toEqual([]);
  });

  it('goes out once more from its beginning to a service that has heard none of it', () => {
    const outbox = createOutbox();
    for (const at of [0, 2]) {
      outbox.message({ kind: 'speechStart' });
      outbox.frame(pcm);
      outbox.frame(pcm);
      if (at === 0) outbox.message({ kind: 'speechEnd' });
    }
    expect(all(outbox)).toHaveLength(7);
    outbox.rewind(undefined, false);
    expect(all(outbox)).toEqual(['speechStart', 2, 3]);
    outbox.rewind(undefined, true);
    expect(all(outbox)).toEqual([]);
  });

  it('a typed line goes out once more unless it is in the show, a corrected one never', () => {
    const outbox = createOutbox();
    outbox.message({ kind: 'line', text: 'Ahoy', corrects: false });
    expect(all(outbox)).toEqual(['line']);
    outbox.rewind(undefined, false);
    expect(all(outbox)).toEqual(['line']);
    outbox.message({ kind: 'line', text: 'Ahoy there', corrects: true });
    expect(all(outbox)).toEqual(['line']);
    outbox.rewind(7, true);
    expect(all(outbox)).toEqual([]);
  });

  it('waits for the line to come back, half a minute of it at most, the latest kept', () => {
    const outbox = createOutbox();
    outbox.message({ kind: 'speechStart' });
    for (let n = 0; n < 2_000; n += 1) outbox.frame(pcm);
    const kept = all(outbox);
    expect(kept).toHaveLength(1_501);
    expect(kept.slice(0, 2)).toEqual(['speechStart', 500]);
    expect(kept.at(-1)).toBe(1_999);
  });
});

describe('the gate', () => {
  it('lets through what was heard just before the player was noticed', () => {
    const said: (string | number)[] = [];
    const gate = createSpeechGate(
      {
        speechStart: () => said.push('start'),
        frame: (frame) => said.push(frame[0] ?? -1),
        speechEnd: () => said.push('end'),
      },
      20,
    );
    for (let n = 0; n < 100; n += 1) gate.hear(Int16Array.of(n));
    gate.open(60);
    gate.hear(Int16Array.of(100));
    gate.close();
    gate.hear(Int16Array.of(101));
    gate.close();
    expect(said).toEqual(['start', 97, 98, 99, 100, 'end']);
  });
});

describe('captions', () => {
  it('come in step with the audio, in order, and each once', () => {
    const captions = createCaptions();
    captions.add(1, 'Aye, ', 0);
    captions.add(1, 'captain. ', 400);
    captions.add(1, 'Aye.', 900);
    expect(captions.due(1, 0)).toBe('Aye, ');
    expect(captions.due(1, 399)).toBe('');
    expect(captions.due(1, 1_000)).toBe('captain. Aye.');
    expect(captions.rest(1)).toBe('');
  });

  it('that come again after the line was back are passed over', () => {
    const captions = createCaptions();
    captions.add(1, 'Aye, ', 0);
    captions.add(1, 'captain. ', 400);
    captions.due(1, 500);
    captions.add(1, 'Aye, ', 0);
    captions.add(1, 'captain. ', 400);
    captions.add(1, 'Aye.', 900);
    expect(captions.rest(1)).toBe('Aye.');
  });
});

it('every code that closes the line has a sentence', () => {
  for (const code of Object.values(voiceCloseCodes)) expect(closeSentence(code)).toMatch(/\.$/);
  expect(closeSentence(1006)).toContain('dropped');
});

describe('the line', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  const ready: FromService = {
    kind: 'ready',
    audioSession: 'a',
    resumeToken: 'first-token',
    resumed: false,
    session: aSession(),
    turns: [welcome()],
    secondsLeft: 900,
  };

  /** A service on a port of its own; `takes` answers whoever comes. */
  async function aService(takes: (socket: Socket, first: FromPlayer, visit: number) => void) {
    const server = new WebSocketServer({ port: 0 });
    await once(server, 'listening');
    let visits = 0;
    server.on('connection', (socket) => {
      visits += 1;
      const visit = visits;
      socket.once('message', (data) => takes(socket, FromPlayer.parse(JSON.parse(String(data))), visit));
    });
    const surroundings = new EventTarget();
    const told = { messages: [] as FromService[], drops: 0, end: null as string | null, tickets: 0 };
    const line: VoiceLine = openLine({
      openVoice: async () => {
        told.tickets += 1;
        return {
          url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
          ticket: `ticket-${told.tickets}`,
        };
      },
      lastHeard: () => ({ utterance: 3, seq: 7 }),
      isKept: () => false,
      surroundings,
      onMessage: (message) => told.messages.push(message),
      onAudio: () => undefined,
      onDrop: () => {
        told.drops += 1;
      },
      onEnd: (sentence) => {
        told.end = sentence;
      },
    });
    ends.push(() => {
      line.hangUp();
      for (const client of server.clients) client.terminate();
      server.close();
    });
    return { line, told, surroundings };
  }

  const say = (socket: Socket, message: FromService) => socket.send(JSON.stringify(message));

  it('opens with its ticket, and comes back with its token and what it heard last', async () => {
    const firsts: FromPlayer[] = [];
    const { told } = await aService((socket, first, visit) => {
      firsts.push(first);
      say(socket, { ...ready, resumeToken: `token-${visit}`, resumed: visit > 1 });
      if (visit === 1) setImmediate(() => socket.terminate());
    });
    await vi.waitFor(() => expect(told.messages).toHaveLength(2), 5_000);
    expect(firsts[0]).toMatchObject({ kind: 'hello', ticket: 'ticket-1' });
    expect(firsts[1]).toMatchObject({ kind: 'resume', token: 'token-1', heard: { utterance: 3, seq: 7 } });
    expect(told).toMatchObject({ drops: 1, end: null, tickets: 1 });
  });

  it('sends what was said while it was down when it is back', async () => {
    const heard: string[] = [];
    const { line, told } = await aService((socket, _, visit) => {
      if (visit === 1) {
        say(socket, ready);
        socket.close(voiceCloseCodes.moving);
        return;
      }
      socket.on('message', (data, binary) => heard.push(binary ? 'frame' : String(data)));
      say(socket, { ...ready, resumed: true });
    });
    await vi.waitFor(() => expect(told.drops).toBe(1), 5_000);
    line.send({ kind: 'speechStart' });
    line.frame(pcm);
    line.send({ kind: 'speechEnd' });
    await vi.waitFor(() => expect(heard).toHaveLength(3), 5_000);
    expect(heard[1]).toBe('frame');
  });

  it('asks for a new ticket when its place is gone', async () => {
    const firsts: string[] = [];
    await aService((socket, first, visit) => {
      firsts.push(first.kind);
      if (visit === 1) {
        say(socket, ready);
        setImmediate(() => socket.terminate());
      } else if (visit === 2) socket.close(voiceCloseCodes['place-lost']);
      else say(socket, ready);
    });
    await vi.waitFor(() => expect(firsts).toEqual(['hello', 'resume', 'hello']), 5_000);
  });

  it('ends with the service’s own sentence when there is nothing to come back to', async () => {
    const { told } = await aService((socket) => {
      say(socket, { kind: 'over', message: 'No minutes are left today.', retryAfterSeconds: null });
      socket.close(voiceCloseCodes['minutes-used']);
    });
    await vi.waitFor(() => expect(told.end).toBe('No minutes are left today.'), 5_000);
    expect(told.drops).toBe(0);
  });

  it('lets go at once when the network is gone, and comes back as soon as it is there', async () => {
    let visits = 0;
    const { told, surroundings } = await aService((socket, _, visit) => {
      visits = visit;
      say(socket, { ...ready, resumed: visit > 1 });
    });
    await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
    surroundings.dispatchEvent(new Event('offline'));
    expect(told.drops).toBe(1);
    surroundings.dispatchEvent(new Event('online'));
    surroundings.dispatchEvent(new Event('pageshow'));
    await vi.waitFor(() => expect(told.messages).toHaveLength(2), 5_000);
    expect(visits).toBeGreaterThanOrEqual(2);
    expect(told).toMatchObject({ drops: 1, end: null });
  });

  it('says goodbye when the player leaves, and hears what is kept before it hangs up', async () => {
    const last: string[] = [];
    const { line, told } = await aService((socket) => {
      socket.on('message', (data) => {
        last.push(String(data));
        say(socket, { kind: 'time', secondsLeft: 12, warn: false });
        socket.close(voiceCloseCodes.done);
      });
      say(socket, ready);
    });
    await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
    line.hangUp();
    expect(told.end).toBeNull();
    line.send({ kind: 'speechStart' });
    await vi.waitFor(() => expect(told.end).toBe(''), 2_000);
    expect(last).toEqual(['{"kind":"bye"}']);
    expect(told.messages.at(-1)?.kind).toBe('time');
  });

  it('is cut with a goodbye, and waits for nothing, when whoever spoke is no longer here', async () => {
    const last: string[] = [];
    let closed = false;
    const { line, told } = await aService((socket) => {
      socket.on('message', (data) => last.push(String(data)));
      socket.on('close', () => {
        closed = true;
      });
      say(socket, ready);
    });
    await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
    line.cut();
    expect(told.end).toBe('');
    line.send({ kind: 'speechStart' });
    await vi.waitFor(() => expect(closed).toBe(true), 5_000);
    expect(last).toEqual(['{"kind":"bye"}']);
  });

  it('hangs up at once when it is asked to twice', async () => {
    const { line, told } = await aService((socket) => say(socket, ready));
    await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
    line.hangUp();
    line.hangUp();
    expect(told.end).toBe('');
  });
});
