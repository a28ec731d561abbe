import {
  type DownFrame,
  type FromPlayer,
  FromService,
  readDownFrame,
  upFrameMs,
  voiceWireVersion,
  writeUpFrame,
} from '@improv/contract';
import { WebSocket } from 'ws';

export const goodOrigin = 'http://localhost:5000';
const patienceMs = 15_000;

type Said<K extends FromService['kind']> = Extract<FromService, { kind: K }>;

/** A client of the voice service that keeps the messages it receives, in order. */
export class Client {
  readonly socket: WebSocket;
  readonly messages: FromService[] = [];
  readonly frames: DownFrame[] = [];
  /** The code that it was closed with; null while it is open. */
  code: number | null = null;
  /** How often it was asked for a sign of life. */
  pings = 0;
  #watchers = new Set<() => void>();

  constructor(url: string, { origin = goodOrigin, ...more }: WebSocket.ClientOptions = {}) {
    this.socket = new WebSocket(url, { perMessageDeflate: false, ...(origin && { origin }), ...more });
    this.socket.on('message', (data, isBinary) => {
      const bytes = data as Buffer;
      if (isBinary) this.frames.push(readDownFrame(bytes) ?? missing('a frame that can be read'));
      else this.messages.push(FromService.parse(JSON.parse(bytes.toString())));
      this.#look();
    });
    this.socket.on('close', (code) => {
      this.code = code;
      this.#look();
    });
    this.socket.on('open', () => this.#look());
    this.socket.on('ping', () => {
      this.pings += 1;
      this.#look();
    });
    this.socket.on('error', () => this.#look());
  }

  async open(): Promise<this> {
    await this.until(() => this.socket.readyState === WebSocket.OPEN || this.code !== null, 'an open line');
    return this;
  }

  say(message: FromPlayer): void {
    this.socket.send(JSON.stringify(message));
  }

  speak(seq: number, samples = 320): void {
    this.socket.send(writeUpFrame({ seq, pcm: new Uint8Array(2 * samples) }));
  }

  line(text: string): void {
    this.say({ kind: 'line', text, corrects: false });
  }

  /** The first message of a kind, once it is there. */
  async told<K extends FromService['kind']>(
    kind: K,
    fits: (message: Said<K>) => boolean = () => true,
  ): Promise<Said<K>> {
    const find = () =>
      this.messages.find((said): said is Said<K> => said.kind === kind && fits(said as Said<K>));
    await this.until(() => find() !== undefined || this.code !== null, `"${kind}"`);
    return find() ?? missing(`"${kind}", closed with ${this.code} ${JSON.stringify(this.messages.at(-1))}`);
  }

  /** The code that it is closed with. */
  async closed(): Promise<number> {
    await this.until(() => this.code !== null, 'the end');
    return this.code ?? missing('a code');
  }

  /** Resolves once something holds. @throws when it never does */
  until(holds: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`waited in vain for ${what}: ${JSON.stringify(this.messages.slice(-3))}`));
      }, patienceMs);
      const look = () => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** The line is gone without a word, as in a tunnel. */
  cut(): void {
    this.socket.terminate();
  }

  #look(): void {
    for (const look of [...this.#watchers]) look();
  }
}

export function hello(ticket: string, version = voiceWireVersion): FromPlayer {
  return { kind: 'hello', version, ticket };
}

export function resume(
  token: string,
  offlineMs = 0,
  heard: { utterance: number; seq: number } | null = null,
): FromPlayer {
  return { kind: 'resume', version: voiceWireVersion, token, heard, offlineMs };
}

/** A client that has been told `ready`. */
export async function seated(
  url: string,
  first: FromPlayer,
): Promise<{ client: Client; ready: Said<'ready'> }> {
  const client = await new Client(url).open();
  client.say(first);
  return { client, ready: await client.told('ready') };
}

/** A client that says one thing, and is closed. */
export async function turnedAway(url: string, first: FromPlayer): Promise<{ code: number; client: Client }> {
  const client = await new Client(url).open();
  client.say(first);
  return { code: await client.closed(), client };
}

/** A client that talks all the time: each frame must come back, once and in order. */
export function talking(client: Client): { stop: () => Promise<number> } {
  let seq = 0;
  const timer = setInterval(() => client.speak(seq++), upFrameMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await client.until(() => client.frames.length === seq || client.code !== null, 'every frame');
      const heard = client.frames.map((frame) => frame.seq);
      if (client.code !== null) throw new Error(`cut off with ${client.code} after ${heard.length} frames`);
      if (heard.some((number, n) => number !== n)) throw new Error(`frames came as ${heard}`);
      client.cut();
      return seq;
    },
  };
}

function missing(what: string): never {
  throw new Error(`expected ${what}`);
}
