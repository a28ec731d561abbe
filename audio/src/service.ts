import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { largestFrame, voiceCloseCodes, voiceTimes } from '@improv/contract';
import { errorStack } from '@improv/core';
import pTimeout from 'p-timeout';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientAddress } from './clientAddress.ts';
import { accept as acceptClient, turnAway } from './handshake.ts';
import { log } from './log.ts';
import { isAllowed } from './origins.ts';
import { pathOf } from './requestTarget.ts';
import { type RegistryOptions, SessionRegistry } from './sessionRegistry.ts';
import type { Settings } from './settings.ts';
import { UnverifiedConnections, unverifiedLimits } from './unverified.ts';

const voicePath = '/voice';
/** A request that isn't complete by then is answered with 408. Milliseconds. */
const requestMs = voiceTimes.firstMessage;
/** How often incomplete requests are checked for. Milliseconds. */
const requestsCheckedEveryMs = 1_000;
/** A peer that doesn't answer a close is terminated after this long. Milliseconds. */
const closeMs = 1_000;

export interface Service {
  /** The port that it listens on. */
  readonly port: number;
  /** Refuses new clients, sends the present ones to another instance, and stops. */
  drain(): Promise<void>;
}

/** Starts an instance of the voice service. @throws when it can't listen on its port */
export async function startService(
  settings: Settings,
  options: Pick<RegistryOptions, 'context' | 'openConversation'>,
): Promise<Service> {
  const registry = new SessionRegistry({ ...settings, ...options });
  const framing = {
    noServer: true,
    clientTracking: true,
    // Compression makes a frame five times as expensive, and does not make audio smaller.
    perMessageDeflate: false,
    maxPayload: largestFrame,
    closeTimeout: closeMs,
  };
  const sockets = new WebSocketServer(framing);
  const unverified = new UnverifiedConnections(unverifiedLimits(settings.concurrency));
  const patience = {
    headersTimeout: requestMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: requestsCheckedEveryMs,
  };
  const server = createServer(patience, (request, response) => {
    endingAlone(request.socket, () => answer(registry, request, response));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    endingAlone(socket, () => {
      const path = pathOf(request.url);
      if (path !== voicePath) return refuseUpgrade(socket, path === null ? 400 : 404);
      // Accepted first, then closed: a page can read a close code, but not the status of a refused handshake.
      sockets.handleUpgrade(request, socket, head, (client) => accept(request, client));
    });
  });
  const accept = (request: IncomingMessage, client: WebSocket): void => {
    // An error is followed by `close`, which is handled.
    client.on('error', () => undefined);
    const address = clientAddress(request, settings.trustedProxies);
    const waiting = unverified.enter(address, () => turnAway(client));
    client.once('close', waiting.leave);
    if (client.readyState !== client.OPEN) return;
    const allowed = isAllowed(request.headers.origin, settings.origins);
    if (!allowed) client.close(voiceCloseCodes['foreign-origin'], 'foreign-origin');
    else if (registry.draining) client.close(voiceCloseCodes.moving, 'moving');
    else acceptClient(registry, client, waiting);
  };
  const port = await listen(server, settings);
  // The system failed to accept one connection; the next may succeed.
  server.on('error', (error) => log('ERROR', 'connection_not_accepted', { error: errorStack(error) }));
  return {
    port,
    drain: async () => {
      await registry.drain();
      server.close();
      const closed = [...sockets.clients].map((client) => {
        client.close(voiceCloseCodes.moving, 'moving');
        return new Promise((gone) => client.once('close', gone));
      });
      await pTimeout(Promise.all(closed), { milliseconds: closeMs, message: false });
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
    },
  };
}

/** Handles one request: an error destroys the socket of that request only. */
function endingAlone(socket: Duplex, act: () => void): void {
  try {
    act();
  } catch (error) {
    log('ERROR', 'request_failed', { error: errorStack(error) });
    socket.destroy();
  }
}

function answer(
  registry: SessionRegistry,
  { method = '', url }: IncomingMessage,
  response: ServerResponse,
): void {
  const isRead = method === 'GET' || method === 'HEAD';
  const status = isRead ? health(registry, pathOf(url)) : 405;
  response.writeHead(status, {
    'content-type': 'text/plain',
    'cache-control': 'no-store',
    // Don't wait for the rest of the request.
    ...(status !== 200 && { connection: 'close' }),
  });
  response.end(status === 200 ? 'ok\n' : `${status}\n`);
}

function health(registry: SessionRegistry, path: string | null): 200 | 400 | 404 | 503 {
  // Google's front end intercepts `/healthz`, so that only `/health` answers from outside.
  if (path === '/health' || path === '/healthz') return 200;
  // A full instance stays ready: otherwise its players would lose it.
  if (path === '/readyz') return registry.draining ? 503 : 200;
  return path === null ? 400 : 404;
}

function refuseUpgrade(socket: Duplex, status: 400 | 404): void {
  socket.on('error', () => undefined);
  // The other end may never close its half.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
}

function listen(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
