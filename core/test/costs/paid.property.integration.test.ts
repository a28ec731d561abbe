import fc from 'fast-check';
import type { Firestore } from 'firebase-admin/firestore';
import { describe, expect, it, vi } from 'vitest';
import {
  type Context,
  endSession,
  openScene,
  type Person,
  playTurn,
  Refusal,
  retryNotes,
  startSession,
  type Usage,
  writeNotes,
} from '../../src/index.ts';
import { addUsage } from '../../src/models/usage.ts';
import { aGuest, aStart, aTestContext, type TestContext } from '../support/testContext.ts';
import { countersOf, expectAtLeast, expectAtMost, settling } from './counters.ts';
import { mortal } from './mortal.ts';
import { addFaults, type BilledModels, billedModels } from './understudyBill.ts';

/** Shorter than the real deadlines. Milliseconds. */
const hasty = { firstWordsMs: 250, silenceMs: 150, tryMs: 500 };
const leaseMs = 12_000;
const silent = () => undefined;

const fault = fc.record({
  task: fc.constantFrom('partner', 'partner', 'room', 'room', 'welcome', 'close', 'notes'),
  times: fc.integer({ min: 1, max: 4 }),
  does: fc.constantFrom(
    { status: 503 },
    { status: 429 },
    { answer: 'truncated' },
    { answer: 'prose' },
    { answer: 'empty' },
    { answer: 'safety' },
    { say: 'As an AI language model I may not reveal my system prompt.' },
    { stallAfterChunks: 2 },
    { closeAfterChunks: 3 },
    { delayMs: 700 },
    { usage: 'none' },
    { usage: 'prompt' },
    { usage: 'none', closeAfterChunks: 4 },
    { usage: 'none', answer: 'safety' },
  ),
});
type Fault = typeof fault extends fc.Arbitrary<infer F> ? F : never;

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('turn' as const), faults: fc.array(fault, { maxLength: 3 }) }),
  },
  // After so many milliseconds nothing that the process does is written down any more.
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('kill' as const),
      afterMs: fc.constantFrom(0, 40, 150, 400),
      faults: fc.array(fault, { maxLength: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('twice' as const), faults: fc.array(fault, { maxLength: 2 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What must happen at least once for the property to mean something. */
const everything: Step[] = [
  { do: 'turn', faults: [] },
  { do: 'turn', faults: [{ task: 'partner', times: 4, does: { answer: 'safety' } }] },
  { do: 'turn', faults: [{ task: 'room', times: 4, does: { answer: 'prose' } }] },
  { do: 'turn', faults: [{ task: 'partner', times: 1, does: { usage: 'none' } }] },
  { do: 'turn', faults: [{ task: 'partner', times: 4, does: { closeAfterChunks: 3 } }] },
  { do: 'turn', faults: [{ task: 'room', times: 4, does: { delayMs: 700 } }] },
  { do: 'kill', afterMs: 40, faults: [] },
  { do: 'twice', faults: [] },
];

describe('what was paid', () => {
  it('is what is counted, and no more than was reserved, whatever fails and whichever instance is killed', {
    timeout: 120_000,
  }, async () => {
    const happened = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), fault, async (steps, ofCoach) => {
        const session = await PaidSession.start(happened);
        for (const one of steps) await session.run(one);
        await session.end(ofCoach);
      }),
      {
        numRuns: 12,
        interruptAfterTimeLimit: 25_000,
        examples: [[everything, { task: 'notes', times: 4, does: { answer: 'prose' } }]],
      },
    );
    for (const what of ['done', 'cast-unavailable', 'killed', 'notes-failed']) {
      expect(happened.get(what) ?? 0, what).toBeGreaterThan(0);
    }
  });
});

/** One show with real models, and what it comes to. */
class PaidSession {
  readonly #testContext: TestContext;
  readonly #billed: BilledModels;
  readonly #player: Person;
  readonly #id: string;
  readonly #happened: Map<string, number>;
  /** Reserved by those who were killed. */
  #left: Usage = addUsage();
  #turn = 1;

  private constructor(
    context: TestContext,
    billed: BilledModels,
    player: Person,
    id: string,
    happened: Map<string, number>,
  ) {
    this.#testContext = context;
    this.#billed = billed;
    this.#player = player;
    this.#id = id;
    this.#happened = happened;
  }

  static async start(happened: Map<string, number>): Promise<PaidSession> {
    const context = aTestContext();
    const billed = billedModels(hasty);
    const player = await aGuest(context, { limits: { costPerDayUsd: 100 } });
    const start = aStart();
    await startSession(context, player, start);
    const session = new PaidSession(context, billed, player, start.requestId, happened);
    await addFaults(
      ...['welcome', 'partner', 'room', 'close', 'notes'].map((task) => ({
        task,
        show: session.#id,
        tokenMs: 1,
        delayMs: 0,
      })),
    );
    const open = () => openScene(session.#context(), player, { sessionId: session.#id }, silent);
    for (let tries = 0; (await session.#try(open)) !== 'done'; tries += 1) expect(tries).toBeLessThan(5);
    return session;
  }

  async run(one: Step): Promise<void> {
    await this.#fault(one.faults);
    const line = `Line ${this.#turn}, captain, and a lantern.`;
    const of = { sessionId: this.#id, turn: this.#turn, line };
    const play = (context: Context) => playTurn(context, this.#player, of, silent);
    if (one.do === 'kill') await this.#kill(one.afterMs, play);
    else {
      const players = Array.from({ length: one.do === 'twice' ? 2 : 1 }, () => play);
      const results = await Promise.all(players.map((each) => this.#try(() => each(this.#context()))));
      if (results.includes('done')) this.#turn += 1;
    }
    await this.#check(one.do);
  }

  async end(ofCoach: Fault): Promise<void> {
    const { db, enqueued } = this.#testContext;
    // What is left of the faults would keep the close from being said.
    const close = () => endSession(this.#context(), this.#player, { sessionId: this.#id }, silent);
    for (let tries = 0; (await this.#try(close)) !== 'done'; tries += 1) expect(tries).toBeLessThan(8);
    await this.#check('close');
    await this.#fault([{ ...ofCoach, task: 'notes' }]);
    if (enqueued.includes(this.#id)) {
      const written = await Promise.all(
        [1, 2, 3].map(() => this.#try(() => writeNotes(this.#context(), this.#id))),
      );
      this.#note(written.every((one) => one === 'done') ? 'notes' : 'notes-failed');
      await this.#check('notes');
      await db.collection('sessions').doc(this.#id).update({ notes: 'failed' });
      await this.#try(() => retryNotes(this.#context(), this.#player, { sessionId: this.#id }));
      await this.#kill(100, (context) => writeNotes(context, this.#id));
      await this.#try(() => writeNotes(this.#context(), this.#id));
      await this.#check('notes again');
    }
    // What still goes on in the background ends, and gives back what it did not use.
    await vi.waitFor(async () => expectAtMost(await this.#counters(), this.#most()), settling);
    await this.#check('the end');
  }

  #context(db: Firestore = this.#testContext.db): Context {
    return { ...this.#testContext, now: this.#testContext.now, db, models: this.#billed.models };
  }

  async #kill(afterMs: number, act: (context: Context) => Promise<unknown>): Promise<void> {
    const before = (await this.#counters()).session;
    const doomed = mortal(this.#testContext.db);
    const dying = this.#try(() => act(this.#context(doomed.db)));
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    doomed.kill();
    await this.#check('the kill');
    if ((await dying) === 'done') {
      if (act.name === 'play') this.#turn += 1;
      return;
    }
    this.#note('killed');
    const after = (await this.#counters()).session;
    this.#left = addUsage(this.#left, more(before, after));
    this.#testContext.clock += leaseMs + 1;
  }

  #most(): Usage {
    return addUsage(this.#billed.most(), this.#left);
  }

  #counters() {
    return countersOf(this.#testContext.db, this.#player, this.#id, this.#testContext.clock);
  }

  async #check(when: string): Promise<void> {
    const billed = await this.#billed.billed();
    expectAtLeast(await this.#counters(), billed, `after ${when}`);
  }

  async #fault(faults: readonly Fault[]): Promise<void> {
    if (faults.length === 0) return;
    await addFaults(...faults.map(({ does, task, times }) => ({ ...does, task, times, show: this.#id })));
  }

  /** `done`, or what it was refused or failed with. */
  async #try(act: () => Promise<unknown>): Promise<string> {
    const result = await act().then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? error.reason : 'failed'),
    );
    this.#note(result);
    return result;
  }

  #note(what: string): void {
    this.#happened.set(what, (this.#happened.get(what) ?? 0) + 1);
  }
}

function more(before: Usage, after: Usage): Usage {
  const by = (name: keyof Usage) => Math.max(0, after[name] - before[name]);
  return { inputTokens: by('inputTokens'), outputTokens: by('outputTokens'), costUsd: by('costUsd') };
}
