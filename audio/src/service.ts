import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { largestFrame, voiceCloseCodes } from '@improv/contract';
import { WebSocketServer } from 'ws';
import { receive } from './door.ts';
import { Hall, type HallOptions } from './hall.ts';
import { isAllowed } from './origins.ts';
import type { Settings } from './settings.ts';
import { within } from './within.ts';

const path = '/voice';
/** A peer that doesn't answer a close is cut off after so long. Milliseconds. */
const closeMs = 1_000;
/** Sockets for each place: those that are being refused, closed, or still looking for their ticket. */
const socketsPerPlace = 8;

export interface Service {
  /** Where it listens. */
  readonly port: number;
  /** Lets nobody in any more, sends everybody to another instance, and ends. */
  drain(): Promise<void>;
}

/** Starts an instance of the voice service. @throws when it can't listen there */
export async function startService(
  settings: Settings,
  options: Pick<HallOptions, 'context' | 'openConversation'>,
): Promise<Service> {
  const hall = new Hall({ ...settings, ...options });
  const framing = {
    noServer: true,
    clientTracking: true,
    // On, it quintuples the cost of a frame, and audio doesn't get smaller by it.
    perMessageDeflate: false,
    maxPayload: largestFrame,
    closeTimeout: closeMs,
  };
  const sockets = new WebSocketServer(framing);
  const server = createServer((request, response) => {
    const status = health(hall, new URL(request.url ?? '/', 'http://here').pathname);
    response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
    response.end(status === 200 ? 'ok\n' : `${status}\n`);
  });
  const most = socketsPerPlace * settings.concurrency;
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (new URL(request.url ?? '/', 'http://here').pathname !== path) return refuseUpgrade(socket, 404);
    if (sockets.clients.size >= most) return refuseUpgrade(socket, 503);
    // A browser shows a page the close code, and no status of a refused handshake: accepted first, then closed.
    sockets.handleUpgrade(request, socket, head, (client) => {
      // What is wrong with a socket ends that socket: `close` follows.
      client.on('error', () => undefined);
      if (!isAllowed(request.headers.origin, settings.origins)) {
        return client.close(voiceCloseCodes['foreign-origin'], 'foreign-origin');
      }
      if (hall.draining) return client.close(voiceCloseCodes.moving, 'moving');
      receive(hall, client);
    });
  });
  const port = await listen(server, settings);
  return {
    port,
    drain: async () => {
      await hall.drain();
      server.close();
      const closed = [...sockets.clients].map((client) => {
        client.close(voiceCloseCodes.moving, 'moving');
        return new Promise((gone) => client.once('close', gone));
      });
      await within(closeMs, Promise.all(closed));
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
    },
  };
}

function health(hall: Hall, pathname: string): 200 | 404 | 503 {
  if (pathname === '/healthz') return 200;
  // Full is no reason to take an instance away from those who are on it.
  if (pathname === '/readyz') return hall.draining ? 503 : 200;
  return 404;
}

function refuseUpgrade(socket: Duplex, status: 404 | 503): void {
  socket.on('error', () => undefined);
  socket.end(
    `HTTP/1.1 ${status} ${status === 404 ? 'Not Found' : 'Service Unavailable'}\r\nConnection: close\r\n\r\n`,
  );
}

function listen(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
