import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault, faultHeader, type UnderstudyLogEntry } from './control.ts';
import type { BillingLedger } from './ledger.ts';
import { WireError } from './wire/errors.ts';

/** How fast it talks. */
export interface Pace {
  /** Milliseconds before the first token of an answer. */
  readonly firstTokenMs: number;
  /** Milliseconds between two tokens of a stream. */
  readonly tokenMs: number;
}

/** One generate request and the answer to it. */
export interface Generation {
  readonly model: string;
  /** `sse` and `array` stream; `whole` answers at once. */
  readonly form: 'whole' | 'sse' | 'array';
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly entry: UnderstudyLogEntry;
  readonly bill: BillingLedger;
}

/** Says nothing until the client has left. */
export async function stall(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw new Error('the client left');
}

/** Aborts when the client leaves before the answer is finished. */
export function leaving(response: ServerResponse, entry: UnderstudyLogEntry): AbortSignal {
  const left = new AbortController();
  const leave = () => {
    if (response.writableFinished) return;
    entry.aborted = true;
    left.abort();
  };
  if (response.destroyed) leave();
  response.once('close', leave);
  return left.signal;
}

/** Breaks the connection in the middle of an answer: what was sent arrives, and no end. */
export function breakOff({ response }: Generation): void {
  response.socket?.destroySoon();
}

/** The fault that a request brings in its own header. @throws WireError 400 when the header holds none */
export function faultOf(request: IncomingMessage): Fault | null {
  const header = request.headers[faultHeader];
  if (header === undefined) return null;
  try {
    return Fault.parse(JSON.parse(String(header)));
  } catch {
    throw new WireError(400, `The header ${faultHeader} is not a fault.`);
  }
}

/** Sends the bodies of a stream, one at a time, as the form asks. */
export class BodyStream {
  readonly #of: Generation;
  readonly #signal: AbortSignal;
  #sent = 0;

  constructor(of: Generation, signal: AbortSignal) {
    this.#of = of;
    this.#signal = signal;
    of.response.writeHead(200, {
      'content-type': of.form === 'sse' ? 'text/event-stream' : 'application/json; charset=UTF-8',
      'cache-control': 'no-cache',
    });
    of.response.flushHeaders();
  }

  /** Ends within a body, as a stream does that a server cuts off in good order. */
  breakIn(body: object): void {
    const text = this.#textOf(body);
    this.#of.response.end(text.slice(0, Math.floor(text.length / 2)));
  }

  async send(body: object): Promise<void> {
    const text = this.#textOf(body);
    this.#sent += 1;
    if (!this.#of.response.write(text)) await once(this.#of.response, 'drain', { signal: this.#signal });
  }

  #textOf(body: object): string {
    const json = JSON.stringify(body);
    return this.#of.form === 'sse' ? `data: ${json}\r\n\r\n` : `${this.#sent === 0 ? '[' : ','}${json}\n`;
  }

  end(): void {
    this.#of.response.end(this.#of.form === 'sse' ? undefined : ']');
  }
}
