import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Fault, LiveConnection, LiveOrder } from '../control.ts';
import { faultOf } from '../exchange.ts';
import { errorBody, faultError, WireError } from '../wire/errors.ts';
import { requireIdentity } from '../wire/vertex.ts';
import { Connection } from './connection.ts';
import type { State } from './state.ts';

/** `/ws/google.ai.generativelanguage.V.GenerativeService.BidiGenerateContent`, and Vertex AI's. */
const developerPath =
  /^\/ws\/google\.ai\.generativelanguage\.v1(?:alpha|beta)?\.GenerativeService\.BidiGenerateContent$/;
const vertexPath = /^\/ws\/google\.cloud\.aiplatform\.v1(?:beta1)?\.LlmBidiService\/BidiGenerateContent$/;
/** Bytes of one message; a setup with a long brief has a tenth of it. */
const longestMessage = 4 * 1024 * 1024;

/** The door of Live: lets connections in, and knows those that are open. */
export class LiveEndpoint {
  readonly #state: State;
  readonly #open = new Set<Connection>();
  readonly #sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: longestMessage,
    // A stalled connection gives no pongs either.
    autoPong: false,
  });

  constructor(state: State) {
    this.#state = state;
  }

  /** Answers a request to upgrade: a socket, or an HTTP error. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    try {
      const own = this.#admit(request);
      this.#state.synthesizer.warmUp();
      this.#sockets.handleUpgrade(request, stream, head, (socket) => {
        const connection = new Connection(socket, this.#state, own);
        this.#open.add(connection);
        socket.once('close', () => this.#open.delete(connection));
      });
    } catch (error) {
      const refusal =
        error instanceof WireError ? error : new WireError(500, 'An internal error has occurred.');
      refuse(stream, refusal);
    }
  }

  connections(): LiveConnection[] {
    return [...this.#open].map((connection) => connection.about());
  }

  /** Does as a test says to the connections of a show, or to all. @returns how many there were */
  order(order: LiveOrder): number {
    const meant = [...this.#open].filter(
      ({ show: sessionId }) => order.show === undefined || order.show === sessionId,
    );
    for (const connection of meant) {
      if (order.do === 'goAway') connection.goAway(order.timeLeftMs);
      else if (order.do === 'close') connection.close(order.code, order.reason ?? '');
      else connection.stall();
    }
    return meant.length;
  }

  /** Hangs up on everybody. */
  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    for (const connection of this.#open) connection.close(1006, '');
  }

  /** @returns the fault that the client brings itself @throws WireError for what is refused */
  #admit(request: IncomingMessage): Fault | null {
    const path = (request.url ?? '/').replace(/^\/{2,}/, '/').replace(/\?.*$/, '');
    if (!developerPath.test(path) && !vertexPath.test(path)) {
      throw new WireError(404, `The path ${path} is not known here.`);
    }
    if (vertexPath.test(path)) requireIdentity(request.headers);
    const own = faultOf(request);
    const { status } = this.#state.faults.meet('live', null, own, (fault) => fault.status !== undefined);
    if (status) {
      const entry = this.#state.log.open();
      Object.assign(entry, { via: 'live', status, finishedAt: Date.now() });
      throw faultError(status);
    }
    return own;
  }
}

function refuse(stream: Duplex, error: WireError): void {
  const body = JSON.stringify(errorBody(error));
  stream.end(
    [
      `HTTP/1.1 ${error.status} Refused`,
      'connection: close',
      'content-type: application/json; charset=UTF-8',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
