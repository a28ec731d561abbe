// Over real sockets, to a service on a port of its own: the platform's WebSocket, as a browser has it, and that of `ws`.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { FromPlayer, type FromService, voiceCloseCodes, writeDownFrame } from '@improv/contract';
import type { VoiceConnectionOptions, VoiceSocket } from '@improv/voice-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket as NodeSocket, WebSocketServer } from 'ws';
import { aConnection } from './owner.ts';
import { ready } from './ready.ts';

const pcm = new Uint8Array(640);
const say = (socket: NodeSocket, message: FromService) => socket.send(JSON.stringify(message));

const sockets: readonly (readonly [string, (url: string) => VoiceSocket])[] = [
  ['the platform’s WebSocket', (url) => new WebSocket(url)],
  ['ws', (url) => new NodeSocket(url)],
];

describe.each(sockets)('a connection over %s', (_, openSocket) => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  /** A service, and a connection to it; `takes` answers every line. */
  async function aService(
    takes: (socket: NodeSocket, first: FromPlayer, visit: number) => void,
    options: Partial<VoiceConnectionOptions> = {},
  ) {
    const server = new WebSocketServer({ port: 0 });
    await once(server, 'listening');
    let visits = 0;
    server.on('connection', (socket) => {
      visits += 1;
      const visit = visits;
      socket.once('message', (data) => takes(socket, FromPlayer.parse(JSON.parse(String(data))), visit));
    });
    const url = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { connection, told } = aConnection(url, openSocket, options);
    connection.open();
    ends.push(() => {
      connection.closeNow();
      for (const client of server.clients) client.terminate();
      server.close();
    });
    return { connection, told };
  }

  it('opens with its ticket, and comes back with its token and what it heard last', async () => {
    const firsts: FromPlayer[] = [];
    const { told } = await aService((socket, first, visit) => {
      firsts.push(first);
      say(socket, ready({ resumeToken: `token-${visit}`, resumed: visit > 1 }));
      if (visit === 1) setImmediate(() => socket.terminate());
    });
    await vi.waitFor(() => expect(told.messages).toHaveLength(2), 5_000);
    expect(firsts[0]).toMatchObject({ kind: 'hello', ticket: 'ticket-1' });
    expect(firsts[1]).toMatchObject({ kind: 'resume', token: 'token-1', heard: { utterance: 3, seq: 7 } });
    expect(told).toMatchObject({ drops: 1, end: null, tickets: 1 });
  });

  it('hears messages and frames, in the order in which they were said', async () => {
    const frame = { track: 'partner', utterance: 1, seq: 0, pcm: Uint8Array.of(1, 2, 3, 4) } as const;
    const { told, connection } = await aService((socket) => {
      say(socket, ready());
      socket.send(writeDownFrame(frame));
      say(socket, { kind: 'utteranceEnd', utterance: 1, ms: 40 });
    });
    expect(connection.isReady).toBe(false);
    await vi.waitFor(() => expect(told.messages).toHaveLength(2), 5_000);
    expect(told.frames).toEqual([frame]);
    expect(connection.isReady).toBe(true);
  });

  it('sends what was said while it was down when it is back', async () => {
    const heard: string[] = [];
    const { connection, told } = await aService((socket, _, visit) => {
      if (visit === 1) {
        say(socket, ready());
        socket.close(voiceCloseCodes.moving);
        return;
      }
      socket.on('message', (data, binary) => heard.push(binary ? 'frame' : String(data)));
      say(socket, ready({ resumed: true }));
    });
    await vi.waitFor(() => expect(told.drops).toBe(1), 5_000);
    connection.send({ kind: 'speechStart' });
    connection.sendFrame(pcm);
    connection.send({ kind: 'speechEnd' });
    await vi.waitFor(() => expect(heard).toHaveLength(3), 5_000);
    expect(heard[1]).toBe('frame');
  });

  it('asks for a new ticket when its place is gone', async () => {
    const firsts: string[] = [];
    await aService((socket, first, visit) => {
      firsts.push(first.kind);
      if (visit === 1) {
        say(socket, ready());
        setImmediate(() => socket.terminate());
      } else if (visit === 2) socket.close(voiceCloseCodes['place-lost']);
      else say(socket, ready());
    });
    await vi.waitFor(() => expect(firsts).toEqual(['hello', 'resume', 'hello']), 5_000);
  });

  it('ends with the close code and the service’s own words when there is nothing to come back to', async () => {
    const { told } = await aService((socket) => {
      say(socket, { kind: 'over', message: 'No minutes are left today.', retryAfterSeconds: null });
      socket.close(voiceCloseCodes['minutes-used'], 'minutes-used');
    });
    await vi.waitFor(() => expect(told.end).not.toBeNull(), 5_000);
    expect(told).toMatchObject({
      end: { kind: 'closed', code: 4442, reason: 'minutes-used', message: 'No minutes are left today.' },
      drops: 0,
    });
  });

  it('lets go at once when the network is gone, and comes back as soon as it is there', async () => {
    let visits = 0;
    const { told, connection } = await aService((socket, _, visit) => {
      visits = visit;
      say(socket, ready({ resumed: visit > 1 }));
    });
    await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
    connection.networkLost();
    expect(told.drops).toBe(1);
    connection.networkBack();
    connection.networkBack();
    await vi.waitFor(() => expect(told.messages).toHaveLength(2), 5_000);
    expect(visits).toBeGreaterThanOrEqual(2);
    expect(told).toMatchObject({ drops: 1, end: null });
  });

  it('says goodbye when the player leaves, and hears what is kept before it hangs up', async () => {
    const last: string[] = [];
    const { connection, told } = await aService((socket) => {
      socket.on('message', (data) => {
        last.push(String(data));
        say(socket, { kind: 'time', secondsLeft: 12, warn: false });
        socket.close(voiceCloseCodes.done);
      });
      say(socket, ready());
    });
    await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
    connection.close();
    expect(told.end).toBeNull();
    connection.send({ kind: 'speechStart' });
    await vi.waitFor(() => expect(told.end).toEqual({ kind: 'left', code: 1000 }), 2_000);
    expect(last).toEqual(['{"kind":"bye"}']);
    expect(told.messages.at(-1)?.kind).toBe('time');
  });

  it('that is closed now says goodbye, and waits for nothing', async () => {
    const last: string[] = [];
    let closed = false;
    const { connection, told } = await aService((socket) => {
      socket.on('message', (data) => last.push(String(data)));
      socket.on('close', () => {
        closed = true;
      });
      say(socket, ready());
    });
    await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
    connection.closeNow();
    expect(told.end).toEqual({ kind: 'left', code: null });
    connection.send({ kind: 'speechStart' });
    await vi.waitFor(() => expect(closed).toBe(true), 5_000);
    expect(last).toEqual(['{"kind":"bye"}']);
  });

  it('hangs up at once when it is asked to twice', async () => {
    const { connection, told } = await aService((socket) => say(socket, ready()));
    await vi.waitFor(() => expect(told.messages).toHaveLength(1), 5_000);
    connection.close();
    connection.close();
    expect(told.end).toEqual({ kind: 'left', code: null });
  });

  it('to where no one listens is tried for again, and left at once', async () => {
    const { connection, told } = aConnection(() => 'ws://127.0.0.1:9', openSocket);
    connection.open();
    await vi.waitFor(() => expect(told.tickets).toBeGreaterThan(1), 5_000);
    expect(told).toMatchObject({ drops: 1, end: null });
    connection.close();
    expect(told.end).toEqual({ kind: 'left', code: null });
  });
});
