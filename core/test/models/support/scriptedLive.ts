import type { GoogleGenAI, LiveConnectParameters, LiveServerMessage, Session } from '@google/genai';

/** What becomes of a try to connect: it opens, is refused, is never answered, or opens on a connection that is gone already. */
export type Outcome = 'opens' | 'is refused' | 'hangs' | 'closes at once';

/** The Live model as the SDK gives it, doing what a test says: each try to connect, and what was sent on it. */
export class ScriptedLive {
  readonly lines: ScriptedLine[] = [];
  /** What becomes of the next tries, and of all after them. */
  outcomes: Outcome[] = [];
  otherwise: Outcome = 'opens';
  readonly ai = { live: { connect: (how: LiveConnectParameters) => this.#connect(how) } } as GoogleGenAI;

  /** The line of the newest try. */
  get line(): ScriptedLine {
    const line = this.lines.at(-1);
    if (!line) throw new Error('no line was asked for');
    return line;
  }

  get handles(): (string | null)[] {
    return this.lines.map(({ handle }) => handle);
  }

  /** Milliseconds from each try to the next. */
  get waits(): number[] {
    return this.lines.slice(1).map(({ triedAt }, n) => triedAt - (this.lines[n]?.triedAt ?? 0));
  }

  #connect(how: LiveConnectParameters): Promise<Session> {
    const line = new ScriptedLine(how);
    this.lines.push(line);
    const outcome = this.outcomes.shift() ?? this.otherwise;
    if (outcome === 'is refused') return Promise.reject(new Error(`try ${this.lines.length} was refused`));
    if (outcome === 'closes at once') line.hangsUp();
    if (outcome !== 'hangs') line.opens();
    return line.session;
  }
}

/** One connection. */
export class ScriptedLine {
  readonly triedAt = Date.now();
  readonly handle: string | null;
  readonly languages: readonly string[];
  readonly instructions: unknown;
  /** What was sent, in order: `told: …`, `asked: …` (to be answered), `start`, `audio …` (its bytes), `end`. */
  readonly sent: string[] = [];
  /** Whether the other side answers a close. */
  answersClose = true;
  closedAt: number | null = null;
  readonly session: Promise<Session>;
  readonly #tell: LiveConnectParameters['callbacks'];
  #open: () => void = () => undefined;

  constructor({ config, callbacks }: LiveConnectParameters) {
    this.handle = config?.sessionResumption?.handle ?? null;
    this.languages = config?.inputAudioTranscription?.languageCodes ?? [];
    this.instructions = config?.systemInstruction;
    this.#tell = callbacks;
    this.session = new Promise((resolve) => {
      this.#open = () => resolve(this.#session());
    });
  }

  opens(): void {
    this.#open();
  }

  hangsUp(): void {
    this.#tell.onclose?.({} as CloseEvent);
  }

  says(message: object): void {
    this.#tell.onmessage(message as LiveServerMessage);
  }

  /** @param how of the content, for example `{ turnComplete: true }` */
  content(how: object): void {
    this.says({ serverContent: how });
  }

  /** A piece of an answer. */
  speaks(...bytes: number[]): void {
    const data = Buffer.from(bytes).toString('base64');
    this.content({ modelTurn: { parts: [{ inlineData: { data } }] } });
  }

  /** An answer of one piece, to the end of the exchange. */
  answers(...bytes: number[]): void {
    this.speaks(...bytes);
    this.content({ generationComplete: true, turnComplete: true });
  }

  /** The session can be gone on with. */
  gives(newHandle: string): void {
    this.says({ sessionResumptionUpdate: { resumable: true, newHandle } });
  }

  #session(): Session {
    return {
      sendClientContent: ({ turns, turnComplete }: Parameters<Session['sendClientContent']>[0]) => {
        const [turn] = turns as [{ parts: { text: string }[] }];
        const text = turn.parts.map((part) => part.text).join(' | ');
        this.sent.push(`${turnComplete ? 'asked' : 'told'}: ${text}`);
      },
      sendRealtimeInput: ({ activityStart, audio }: Parameters<Session['sendRealtimeInput']>[0]) => {
        if (audio) this.sent.push(`audio ${bytesOf(audio).join(' ')}`);
        else this.sent.push(activityStart ? 'start' : 'end');
      },
      close: () => {
        this.closedAt = Date.now();
        if (this.answersClose) queueMicrotask(() => this.hangsUp());
      },
    } as unknown as Session;
  }
}

function bytesOf({ data }: { data?: string }): Buffer {
  return Buffer.from(data ?? '', 'base64');
}
