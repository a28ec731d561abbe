import {
  type DownFrame,
  type FromPlayer,
  FromService,
  mayResume,
  readDownFrame,
  type Turn,
  voiceCloseCodes,
  voiceWireVersion,
} from '@improv/contract';
import { isPassing } from '../../server/refused.ts';
import { closeSentence } from './closeSentences.ts';
import { createOutbox } from './outbox.ts';
import { returnAfter } from './returning.ts';

/** Milliseconds from dialling to `ready`. */
const answerWithin = 10_000;
/** Milliseconds in which a first connection is tried for again. */
const firstTimeWithin = 12_000;
/** Milliseconds that the service has to keep what was said, before the player goes on without it. */
const farewellWithin = 3_000;
/** Milliseconds that the service may leave speech or a line without any answer. */
const silenceWithin = 12_000;
/** Bytes that may wait in the browser: about a second of speech. More, for so many looks, is a line that is dead. */
const backlog = 36_000;
const backlogLooks = 3;
const lookEveryMs = 1_000;
/** Milliseconds between two looks that only a sleeping computer explains. */
const asleep = 90_000;

/** What the line tells its owner. */
export interface LineHandlers {
  readonly onMessage: (message: FromService) => void;
  readonly onAudio: (frame: DownFrame) => void;
  /** The line dropped; it comes back by itself, or ends. */
  readonly onDrop: () => void;
  /** The line is over for good. @param sentence fit to show */
  readonly onEnd: (sentence: string) => void;
}

export interface LineOptions extends LineHandlers {
  /** Asks for a ticket. @throws Refused */
  readonly openVoice: () => Promise<{ readonly url: string; readonly ticket: string }>;
  /** The last frame heard of the newest utterance, for the service to go on after it. */
  readonly lastHeard: () => { readonly utterance: number; readonly seq: number } | null;
  /** Whether the player's newest line is among the turns of the show, or none is waiting to be. */
  readonly isKept: (turns: readonly Turn[]) => boolean;
  /** Where `online`, `offline` and `pageshow` come from. */
  readonly surroundings: EventTarget;
}

/** The line to the voice service: it keeps its place over drops, and nothing that is said gets lost. */
export interface VoiceLine {
  readonly send: (message: FromPlayer) => void;
  readonly frame: (pcm: Uint8Array) => void;
  /** The cast owes an answer from here on: a line that brings none has dropped unnoticed. */
  readonly expectAnswer: () => void;
  /** Says goodbye, and hangs up once what was said has been kept; at once when it is called again. */
  readonly hangUp: () => void;
  /** Hangs up without waiting for the service's goodbye. */
  readonly cut: () => void;
  /** Looks whether the line still stands, after a sleep or another page. */
  readonly look: () => void;
}

/** Where to dial, and what to say once the line stands. */
interface Call {
  readonly url: string;
  readonly opening: () => FromPlayer;
}

export function openLine(options: LineOptions): VoiceLine {
  const outbox = createOutbox();
  const ending = new AbortController();
  let socket: WebSocket | null = null;
  let ready = false;
  let everReady = false;
  let token: string | null = null;
  let lostAt: number | null = null;
  let tries = 0;
  /** Counts the calls made: a later one makes an earlier one void. */
  let calls = 0;
  let farewell: string | null = null;
  /** Goodbye has been said. */
  let leaving = false;
  let returning: ReturnType<typeof setTimeout> | undefined;
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = Date.now();
  let stuckLooks = 0;

  function flush(): void {
    while (ready && socket?.readyState === WebSocket.OPEN) {
      const item = outbox.next();
      if (item === null) return;
      socket.send(item);
    }
  }

  function end(sentence: string): void {
    if (ending.signal.aborted) return;
    ending.abort();
    clearTimeout(returning);
    clearInterval(looking);
    letGo();
    options.onEnd(sentence);
  }

  /** Leaves the socket without waiting for its close, which a dead line never brings. */
  function letGo(): void {
    const left = socket;
    socket = null;
    ready = false;
    clearTimeout(unanswered);
    left?.close(voiceCloseCodes.done);
  }

  function drop(): void {
    if (leaving) {
      end('');
      return;
    }
    letGo();
    if (ending.signal.aborted) return;
    if (lostAt === null) {
      lostAt = Date.now();
      tries = 0;
      options.onDrop();
    }
    comeBack();
  }

  function comeBack(): void {
    clearTimeout(returning);
    const lostForMs = Date.now() - (lostAt ?? Date.now());
    const wait = returnAfter(tries, lostForMs, Math.random());
    if (wait === null || (!everReady && lostForMs > firstTimeWithin)) end(farewell ?? closeSentence(0));
    else returning = setTimeout(() => void dial(), wait);
  }

  async function dial(): Promise<void> {
    clearTimeout(returning);
    letGo();
    tries += 1;
    calls += 1;
    const mine = calls;
    try {
      const first = token === null ? await openAnew() : null;
      if (ending.signal.aborted || mine !== calls) return;
      connect(first ?? { url: address, opening: () => resume(token ?? '') });
    } catch (error) {
      if (mine !== calls) return;
      if (lostAt !== null && isPassing(error)) return comeBack();
      // A refusal is final; it brings its own sentence.
      end(error instanceof Error ? error.message : closeSentence(0));
    }
  }

  let address = '';
  async function openAnew(): Promise<Call> {
    const { url, ticket } = await options.openVoice();
    address = url;
    return { url, opening: () => ({ kind: 'hello', version: voiceWireVersion, ticket }) };
  }

  function resume(resumeToken: string): FromPlayer {
    const offlineMs = Date.now() - (lostAt ?? Date.now());
    return {
      kind: 'resume',
      version: voiceWireVersion,
      token: resumeToken,
      heard: options.lastHeard(),
      offlineMs,
    };
  }

  function connect({ url, opening }: Call): void {
    const dialled = new WebSocket(url);
    dialled.binaryType = 'arraybuffer';
    socket = dialled;
    unanswered = setTimeout(drop, answerWithin);
    dialled.onopen = () => dialled.send(JSON.stringify(opening()));
    dialled.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (dialled === socket) hear(data);
    };
    dialled.onclose = ({ code }) => {
      if (dialled === socket) closed(code);
    };
  }

  function hear(data: string | ArrayBuffer): void {
    clearTimeout(unanswered);
    if (typeof data !== 'string') {
      const frame = readDownFrame(new Uint8Array(data));
      if (frame) options.onAudio(frame);
      return;
    }
    const parsed = FromService.safeParse(parseJson(data));
    if (parsed.success) take(parsed.data);
    else end(closeSentence(voiceCloseCodes['bad-message']));
  }

  function take(message: FromService): void {
    if (message.kind === 'ready') {
      token = message.resumeToken;
      lostAt = null;
      ready = true;
      everReady = true;
      outbox.rewind(message.received, options.isKept(message.turns));
    }
    if (message.kind === 'over') farewell = message.message;
    options.onMessage(message);
    if (message.kind === 'move') drop();
    else flush();
  }

  function closed(code: number): void {
    socket = null;
    ready = false;
    if (leaving) {
      end('');
      return;
    }
    if (code === voiceCloseCodes['place-lost'] && token !== null) {
      // The place is gone; the show is not.
      token = null;
    } else if (!mayResume(code)) {
      end(farewell ?? closeSentence(code));
      return;
    }
    farewell = null;
    drop();
  }

  /** @returns whether anybody was there to hear it */
  function sayGoodbye(): boolean {
    if (!ready || socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify({ kind: 'bye' }));
    ready = false;
    leaving = true;
    return true;
  }

  function look(): void {
    const now = Date.now();
    const slept = now - lookedAt > asleep;
    lookedAt = now;
    stuckLooks = socket && socket.bufferedAmount > backlog ? stuckLooks + 1 : 0;
    if (lostAt !== null) return;
    if (slept || stuckLooks >= backlogLooks) drop();
  }
  const looking = setInterval(look, lookEveryMs);

  const { signal } = ending;
  options.surroundings.addEventListener('offline', () => lostAt === null && drop(), { signal });
  for (const back of ['online', 'pageshow']) {
    options.surroundings.addEventListener(back, () => lostAt !== null && void dial(), { signal });
  }

  void dial();
  return {
    send: (message) => {
      outbox.message(message);
      flush();
    },
    expectAnswer: () => {
      if (!ready) return;
      clearTimeout(unanswered);
      unanswered = setTimeout(drop, silenceWithin);
    },
    frame: (pcm) => {
      outbox.frame(pcm);
      flush();
    },
    hangUp: () => {
      if (sayGoodbye()) returning = setTimeout(() => end(''), farewellWithin);
      else end('');
    },
    cut: () => {
      sayGoodbye();
      end('');
    },
    look,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
