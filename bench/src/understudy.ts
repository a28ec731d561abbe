import type { CastTask } from '@improv/contract';
import { aBrief } from '@improv/testing/brief';
import {
  type Fault,
  LiveTrace,
  UnderstudyBillLine,
  type UnderstudyLogEntry,
} from '@improv/understudy/control';
import { z } from 'zod';

/** Milliseconds to each model's first token. */
export interface Speed {
  readonly partner: number;
  readonly room: number;
}

/** The understudy's control endpoints. */
export class UnderstudyControl {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async setSpeed({ partner, room }: Speed): Promise<void> {
    await fetch(`${this.#url}/control/faults`, { method: 'DELETE' });
    await this.addFaults({ task: 'partner', delayMs: partner }, { task: 'room', delayMs: room });
  }

  /** What it misbehaves with from now on. */
  async addFaults(...faults: Fault[]): Promise<void> {
    await this.#post('faults', faults);
  }

  /** What the next utterance of a show is heard as, and nothing else that may still wait. */
  async heardAs(sessionId: string, text: string): Promise<void> {
    await fetch(`${this.#url}/control/hears?show=${sessionId}`, { method: 'DELETE' });
    await this.#post('hears', { show: sessionId, text });
  }

  /** What the next utterances of a show are heard as, one after the other. */
  async willHear(sessionId: string, lines: readonly string[]): Promise<void> {
    for (const text of lines) await this.#post('hears', { show: sessionId, text });
  }

  /** When each frame of Live's sound came and went, if it was started to write that down. */
  async readTrace(): Promise<LiveTrace> {
    return LiveTrace.parse(await (await fetch(`${this.#url}/control/trace`)).json());
  }

  /** What it has charged for so far. */
  async readBill(): Promise<UnderstudyBillLine[]> {
    const response = await fetch(`${this.#url}/control/bill`);
    return z.object({ lines: z.array(UnderstudyBillLine) }).parse(await response.json()).lines;
  }

  async #post(path: string, body: unknown): Promise<void> {
    const response = await fetch(`${this.#url}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`the understudy refused ${path}: ${await response.text()}`);
  }

  /** It keeps the last 2,000 requests: what is measured has to be read before that. */
  async clearLog(): Promise<void> {
    await fetch(`${this.#url}/control/log`, { method: 'DELETE' });
  }

  async readLog(): Promise<CallLog> {
    const response = await fetch(`${this.#url}/control/log`);
    return new CallLog(((await response.json()) as { entries: UnderstudyLogEntry[] }).entries);
  }

  /**
   * Asks the model for the Partner's line directly, as it would be asked by the product, with nothing in between.
   * @returns when the first words were read, epoch milliseconds
   */
  async askDirectly(sessionId: string, turn: number, line: string): Promise<number> {
    const response = await fetch(`${this.#url}/v1/models/direct:streamGenerateContent?alt=sse`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        contents: [
          {
            role: 'user',
            parts: [
              { text: JSON.stringify(aBrief({ show: sessionId, turn: turn, turnsRemaining: 15 - turn })) },
              { text: JSON.stringify({ line }) },
            ],
          },
        ],
      }),
    });
    const reader = response.body?.getReader();
    if (!response.ok || !reader) throw new Error(`the understudy answered ${response.status}`);
    await reader.read();
    const readAt = Date.now();
    while (!(await reader.read()).done);
    return readAt;
  }
}

/** What the understudy says of the requests it answered. */
export class CallLog {
  readonly #byCall: ReadonlyMap<string, UnderstudyLogEntry>;
  readonly #entries: readonly UnderstudyLogEntry[];

  constructor(entries: readonly UnderstudyLogEntry[]) {
    this.#entries = entries;
    this.#byCall = new Map(entries.map((entry) => [keyOf(entry.show, entry.task, entry.turn), entry]));
  }

  /** @throws RangeError when there was no such call */
  find(sessionId: string, task: CastTask, turn: number): UnderstudyLogEntry {
    const entry = this.#byCall.get(keyOf(sessionId, task, turn));
    if (!entry) throw new RangeError(`the understudy has seen no ${task} call of turn ${turn}`);
    return entry;
  }

  /** Milliseconds from the end of each utterance of a show to the model's first audio, in their order. */
  firstAudio(sessionId: string): number[] {
    const spoken = this.#entries.filter((entry) => entry.via === 'live' && entry.show === sessionId);
    return spoken.flatMap(({ receivedAt, firstTokenAt }) =>
      firstTokenAt === null ? [] : [firstTokenAt - receivedAt],
    );
  }

  /** Milliseconds from receiving a call to having answered it. */
  lengthOf(sessionId: string, task: CastTask, turn: number): number {
    const { receivedAt, finishedAt } = this.find(sessionId, task, turn);
    return (finishedAt ?? receivedAt) - receivedAt;
  }
}

function keyOf(sessionId: string | null, task: CastTask | null, turn: number | null): string {
  return `${sessionId} ${task} ${turn}`;
}
