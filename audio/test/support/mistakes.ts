import { type IncomingMessage, ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import { UsageMeter } from '../../src/usageMeter.ts';

/** What sets the planted mistakes off. */
export const mistaken = {
  target: '/planted',
  header: 'x-planted',
  jitterMs: 666_666,
} as const;

/** Plants mistakes in what one request, one upgrade and one message do. */
export function plantMistakes(): void {
  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...head: never[]) {
    if (this.req.url === mistaken.target) throw new Error('a mistake in a request');
    return Reflect.apply(writeHead, this, head);
  } as typeof writeHead;
  const { handleUpgrade } = WebSocketServer.prototype;
  WebSocketServer.prototype.handleUpgrade = function (request: IncomingMessage, ...rest) {
    if (request.headers[mistaken.header]) throw new Error('a mistake in an upgrade');
    handleUpgrade.call(this, request, ...rest);
  };
  const { heardWell } = UsageMeter.prototype;
  UsageMeter.prototype.heardWell = function (underruns, jitterMs) {
    if (jitterMs === mistaken.jitterMs) throw new Error('a mistake in a message');
    heardWell.call(this, underruns, jitterMs);
  };
}
