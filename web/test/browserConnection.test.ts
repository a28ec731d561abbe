import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type FromService, voiceCloseCodes } from '@improv/contract';
import type { VoiceConnection } from '@improv/voice-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type WebSocket as Socket, WebSocketServer } from 'ws';
import { ApiError } from '../src/server/apiError.ts';
import { connectVoice } from '../src/voice/browserConnection.ts';
import { aSession, welcome } from './show.ts';

const ready: FromService = {
  kind: 'ready',
  audioSession: 'a',
  resumeToken: 'first-token',
  resumed: false,
  session: aSession(),
  turns: [welcome()],
  secondsLeft: 900,
};
const say = (socket: Socket, message: FromService) => socket.send(JSON.stringify(message));

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A service on a port of its own, and the app's connection to it; `takes` answers every line. */
async function aService(takes: (socket: Socket, visit: number) => void, openVoice?: () => Promise<never>) {
  const server = new WebSocketServer({ port: 0 });
  await once(server, 'listening');
  let visits = 0;
  server.on('connection', (socket) => {
    visits += 1;
    const visit = visits;
    socket.once('message', () => takes(socket, visit));
  });
  const { port } = server.address() as AddressInfo;
  const networkEvents = new EventTarget();
  const told = { messages: [] as FromService[], drops: 0, end: null as string | null };
  const connection: VoiceConnection = connectVoice({
    openVoice: openVoice ?? (async () => ({ url: `ws://127.0.0.1:${port}`, ticket: 'a-ticket' })),
    lastHeard: () => null,
    isKept: () => false,
    networkEvents,
    onMessage: (message) => told.messages.push(message),
    onFrame: () => undefined,
    onDrop: () => {
      told.drops += 1;
    },
    onEnd: (sentence) => {
      told.end = sentence;
    },
  });
  ends.push(() => {
    connection.closeNow();
    for (const client of server.clients) client.terminate();
    server.close();
  });
  return { connection, told, networkEvents };
}

describe('the player’s connection', () => {
  it.each(['online', 'pageshow'])(
    'lets go when the browser is offline, and comes back with %s',
    async (back) => {
      const { told, networkEvents } = await aService((socket) => say(socket, ready));
      await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
      networkEvents.dispatchEvent(new Event(back));
      expect(told.drops).toBe(0);
      networkEvents.dispatchEvent(new Event('offline'));
      expect(told.drops).toBe(1);
      networkEvents.dispatchEvent(new Event(back));
      await vi.waitFor(() => expect(told.messages).toHaveLength(2), 5_000);
      expect(told).toMatchObject({ drops: 1, end: null });
    },
  );

  it('ends with the service’s own sentence when there is nothing to come back to', async () => {
    const { told } = await aService((socket) => {
      say(socket, { kind: 'over', message: 'No minutes are left today.', retryAfterSeconds: null });
      socket.close(voiceCloseCodes['minutes-used']);
    });
    await vi.waitFor(() => expect(told.end).toBe('No minutes are left today.'), 5_000);
    expect(told.drops).toBe(0);
  });

  it('ends with the sentence of a refusal', async () => {
    const refused = new ApiError('voice-not-open', 'Speaking isn’t open to you.');
    const { told } = await aService(
      () => undefined,
      () => Promise.reject(refused),
    );
    await vi.waitFor(() => expect(told.end).toBe('Speaking isn’t open to you.'), 5_000);
  });

  it('ends without a word when the player leaves, and hears of the network no more', async () => {
    const { connection, told, networkEvents } = await aService((socket) => {
      socket.on('message', () => socket.close(voiceCloseCodes.done));
      say(socket, ready);
    });
    await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
    connection.close();
    await vi.waitFor(() => expect(told.end).toBe(''), 5_000);
    networkEvents.dispatchEvent(new Event('offline'));
    networkEvents.dispatchEvent(new Event('online'));
    expect(told).toMatchObject({ drops: 0, end: '' });
  });
});
