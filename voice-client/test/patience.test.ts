// How long a connection waits for what, on a clock that the test puts on.
import type { VoiceConnection, VoiceConnectionOptions } from '@improv/voice-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aConnection, type Told } from './owner.ts';
import { ready } from './ready.ts';
import { ScriptedSocket } from './scriptedSocket.ts';

let dialled: ScriptedSocket[];
let connection: VoiceConnection;
let told: Told;

function newest(): ScriptedSocket {
  const socket = dialled.at(-1);
  if (!socket) throw new Error('Nothing was dialled.');
  return socket;
}

async function open(options: Partial<VoiceConnectionOptions> = {}): Promise<void> {
  const openSocket = () => {
    dialled.push(new ScriptedSocket());
    return newest();
  };
  const made = aConnection(() => 'ws://theatre.example', openSocket, { random: () => 1, ...options });
  ({ connection, told } = made);
  connection.open();
  await after(0);
}

const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  dialled = [];
});
afterEach(() => {
  connection.closeNow();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('a line is taken for dead, and dialled anew,', () => {
  it('when the service says nothing for ten seconds', async () => {
    await open();
    await after(9_999);
    expect(told.drops).toBe(0);
    await after(1);
    expect(told.drops).toBe(1);
    await after(250);
    expect(dialled).toHaveLength(2);
    expect(told.tickets).toBe(2);
  });

  it('when speech is left without any answer for twelve seconds', async () => {
    await open();
    newest().answer(ready());
    await after(60_000);
    connection.expectAnswer();
    newest().say({ kind: 'hearing', text: 'Ahoy', final: true });
    await after(20_000);
    expect(told.drops).toBe(0);
    connection.expectAnswer();
    await after(11_999);
    expect(told.drops).toBe(0);
    await after(1);
    expect(told.drops).toBe(1);
    expect(dialled[0]?.closedWith).toBe(1000);
  });

  it('when what is said has not left for three seconds', async () => {
    await open();
    newest().answer(ready());
    newest().bufferedAmount = 36_001;
    await after(2_999);
    expect(told.drops).toBe(0);
    await after(1);
    expect(told.drops).toBe(1);
  });

  it('when the computer has slept', async () => {
    let sleptMs = 0;
    await open({ now: () => Date.now() + sleptMs });
    newest().answer(ready());
    await after(1_000);
    sleptMs = 100_000;
    connection.checkLiveness();
    expect(told.drops).toBe(1);
  });

  it('when the service says that it is moving: its place is taken up elsewhere within a quarter of a second', async () => {
    await open();
    newest().answer(ready());
    newest().say({ kind: 'move', withinMs: 3_000 });
    expect(told.drops).toBe(1);
    await after(250);
    newest().answer(ready({ resumed: true }));
    const [opening] = newest().sent;
    expect(JSON.parse(String(opening))).toMatchObject({
      kind: 'resume',
      token: 'first-token',
      offlineMs: 250,
    });
  });
});

describe('an outage is over for good', () => {
  it('once the place is not kept any longer', async () => {
    await open();
    newest().answer(ready());
    newest().drop();
    const dialling = setInterval(() => newest().drop(), 100);
    await after(59_000);
    expect(told.end).toBeNull();
    await after(1_500);
    clearInterval(dialling);
    expect(told.end).toEqual({ kind: 'lost', message: null });
    const dials = dialled.length;
    await after(60_000);
    expect(dialled).toHaveLength(dials);
  });

  it('when the service talks another language', async () => {
    await open();
    newest().answer(ready());
    newest().say({ kind: 'encore' });
    expect(told.end).toEqual({ kind: 'malformed' });
  });
});

describe('a ticket that is not to be had', () => {
  const refusal = new Error('Speaking isn’t open to you.');

  it('ends a connection that has not begun, whatever the reason', async () => {
    await open({ openVoice: () => Promise.reject(refusal), isTransient: () => true });
    expect(told.end).toEqual({ kind: 'refused', error: refusal });
  });

  it('is asked for again while the line is gone, where that could help', async () => {
    let isTransient = true;
    let asked = 0;
    const openVoice = async () => {
      asked += 1;
      if (asked > 1) throw refusal;
      return { url: 'ws://theatre.example', ticket: 'a-ticket' };
    };
    await open({ openVoice, isTransient: () => isTransient });
    newest().drop();
    await after(250 + 400);
    expect(asked).toBe(3);
    expect(told.end).toBeNull();
    isTransient = false;
    await after(800);
    expect(asked).toBe(4);
    expect(told.end).toEqual({ kind: 'refused', error: refusal });
  });

  it('is asked for no more once the player has left', async () => {
    const tickets: PromiseWithResolvers<never>[] = [];
    const openVoice = () => {
      const ticket = Promise.withResolvers<never>();
      tickets.push(ticket);
      return tickets.length === 1 ? Promise.resolve({ url: 'ws://x', ticket: 'a' }) : ticket.promise;
    };
    await open({ openVoice, isTransient: () => true });
    newest().drop();
    await after(250);
    connection.close();
    tickets.at(-1)?.reject(refusal);
    await after(60_000);
    expect(tickets).toHaveLength(2);
    expect(told.end).toEqual({ kind: 'left', code: null });
  });
});

describe('a client that leaves', () => {
  it('waits three seconds for what was said to be kept', async () => {
    await open();
    newest().answer(ready());
    connection.close();
    await after(2_999);
    expect(told.end).toBeNull();
    await after(1);
    expect(told.end).toEqual({ kind: 'left', code: null });
  });

  it('waits longer where the place it runs in asks for that', async () => {
    await open({ farewellTimeoutMs: 60_000 });
    newest().answer(ready());
    connection.close();
    await after(59_999);
    expect(told.end).toBeNull();
    newest().drop(1000);
    expect(told.end).toEqual({ kind: 'left', code: 1000 });
  });

  it('is not called back, even where it leaves because the line dropped', async () => {
    await open({ onDrop: () => connection.close() });
    newest().answer(ready());
    newest().drop();
    await after(60_000);
    expect(dialled).toHaveLength(1);
    connection.networkBack();
    connection.networkLost();
    expect(dialled).toHaveLength(1);
  });
});

it('what is said again is seen again before it goes', async () => {
  await open();
  newest().answer(ready());
  connection.send({ kind: 'speechStart' });
  connection.sendFrame(new Uint8Array(640));
  newest().drop();
  await after(250);
  newest().answer(ready({ resumed: true }));
  expect(told.said.map((data) => typeof data)).toEqual(['string', 'object', 'string', 'object']);
  expect(newest().sent.slice(1)).toEqual(told.said.slice(2));
});
