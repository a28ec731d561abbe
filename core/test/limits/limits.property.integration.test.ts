import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endSession,
  openScene,
  type Person,
  playTurn,
  Refusal,
  readDailyUsage,
  startSession,
  sweepIdleSessions,
} from '../../src/index.ts';
import { currentLimits } from '../../src/limits/limits.ts';
import { openTurn } from '../../src/stage/lease.ts';
import { aGuest, aStart, aTestContext, type TestContext } from '../support/testContext.ts';
import { LimitsModel, type ModelSession } from './limitsModel.ts';
import { type Call, everything, overtaken, people, type Round, round } from './rounds.ts';

const generous = { showsPerDay: 6, activeShows: 3, costPerDayUsd: 0.2 };
const leaseMs = 12_000;
const silent = () => undefined;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

describe('limits under any interleaving', () => {
  it('come to what a simple model says, whichever accounts a member comes with: never over, never a leaked place, totals the sum of their parts', {
    timeout: 60_000,
  }, async () => {
    const happened = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 4, maxLength: 14 }), async (rounds) => {
        const stage = new Stage(happened);
        await stage.open();
        for (const one of rounds) {
          await stage.run(one);
          await stage.compare();
        }
      }),
      { numRuns: 40, interruptAfterTimeLimit: 25_000, examples: [[everything], [overtaken]] },
    );
    // The property means nothing where nothing happens.
    for (const what of ['start', 'open', 'turn', 'end', 'crash', 'too-many-active', 'session-over']) {
      expect(happened.get(what) ?? 0, what).toBeGreaterThan(0);
    }
  });
});

type Act = 'open' | 'turn' | 'end' | 'intrude';
/** A call and what came of it: `done`, or the reason of the refusal. */
type Done =
  | { readonly do: 'sweep'; readonly result: string }
  | { readonly do: 'start'; readonly person: number; readonly id: string; readonly result: string }
  | { readonly do: 'act'; readonly what: Act; readonly show: ModelSession; readonly result: string };

/** One run: the real thing on Firestore, and the model beside it. */
class Stage {
  readonly context: TestContext = aTestContext(Date.UTC(2026, 10, 21, 20));
  /** The show whose turn a call plays. */
  readonly playing = new AsyncLocalStorage<ModelSession>();
  readonly model = new LimitsModel(Array.from({ length: people }, () => generous));
  readonly happened: Map<string, number>;
  readonly days = new Set<string>();
  /** By show: the account that started it. */
  readonly startedBy = new Map<string, Person>();
  guests: Person[] = [];

  constructor(happened: Map<string, number>) {
    this.happened = happened;
    const { models } = this.context;
    this.context.models = {
      ...models,
      stream: async (part, prompt, sink, meter) => {
        // The end of a show may overtake its welcome.
        if (part === 'welcome') await delay(100);
        const spoken = await models.stream(part, prompt, sink, meter);
        const modelSession = this.playing.getStore();
        if (modelSession) this.model.paid(modelSession, this.context.clock);
        return spoken;
      },
    };
  }

  async open(): Promise<void> {
    this.guests = await Promise.all(this.model.limits.map((limits) => aGuest(this.context, { limits })));
  }

  async run(one: Round): Promise<void> {
    const { context, model } = this;
    switch (one.kind) {
      case 'later':
        context.clock += one.minutes * 60_000;
        break;
      case 'override': {
        model.limits[one.person] = one.limits;
        const guest = this.guests[one.person] as Person;
        await context.db.doc(`members/${guest.email}`).update({ limits: one.limits });
        break;
      }
      case 'calls':
        await this.together(one.calls);
        break;
      default:
        await this.broken(one.kind, one.pick);
    }
    model.expire(context.clock);
  }

  /** A function that dies with its turn open, or a cast that can't be reached. */
  async broken(kind: 'crash' | 'cast-fails', pick: number): Promise<void> {
    const { context, model } = this;
    const modelSession = this.show(pick);
    if (modelSession?.state !== 'live') return;
    const person = this.playerOf(modelSession);
    const n = modelSession.begun ? modelSession.turns + 1 : 0;
    if (kind === 'crash') {
      const opened = await outcome(
        openTurn(context, person, {
          sessionId: modelSession.id,
          kind: modelSession.begun ? 'exchange' : 'welcome',
          number: n,
          line: modelSession.begun ? lineOf(n) : null,
          calls: ['partner'],
          requireState: silent,
        }),
      );
      this.note(opened === 'done' ? 'crash' : opened);
      if (opened === 'done') {
        model.touch(modelSession, context.clock);
        model.killed(modelSession, context.clock);
      }
      context.clock += leaseMs + 1;
      return;
    }
    context.castFails = true;
    const failed = modelSession.begun
      ? playTurn(context, person, { sessionId: modelSession.id, turn: n, line: lineOf(n) }, silent)
      : openScene(context, person, { sessionId: modelSession.id }, silent);
    if ((await outcome(failed)) === 'cast-unavailable') model.touch(modelSession, context.clock);
    context.castFails = false;
  }

  async together(calls: readonly Call[]): Promise<void> {
    const { context, model } = this;
    const at = context.clock;
    const before = this.guests.map((_, person) => ({
      active: model.active(person).length,
      counted: model.counted(person, dayOf(at)),
      cost: model.costOf(person, dayOf(at)),
    }));
    const calledBefore = new Map(
      model.shows.map((modelSession) => [modelSession, model.callsOf(modelSession)]),
    );
    const done = await Promise.all(
      calls.map(async (one): Promise<Done | null> => {
        if (one.do === 'sweep') {
          await sweepIdleSessions(context);
          return { do: 'sweep', result: 'done' };
        }
        if (one.do === 'start') {
          const start = aStart();
          const person = withAccount(this.guests[one.person] as Person, one.account);
          this.startedBy.set(start.requestId, person);
          const result = await outcome(startSession(context, person, start));
          return { do: 'start', person: one.person, id: start.requestId, result };
        }
        const modelSession = this.show(one.pick);
        return modelSession
          ? { do: 'act', what: one.do, show: modelSession, result: await this.act(one.do, modelSession) }
          : null;
      }),
    );
    const starts = done.filter((one) => one?.do === 'start');
    const acts = done.filter((one) => one?.do === 'act');
    for (const one of done)
      if (one) this.note(one.result !== 'done' ? one.result : one.do === 'act' ? one.what : one.do);

    for (const modelSession of new Set(acts.map(({ show: modelSession }) => modelSession))) {
      const succeeded = (what: string) =>
        acts.some((act) => act.show === modelSession && act.what === what && act.result === 'done');
      const asked = new Set(acts.filter((act) => act.show === modelSession).map(({ what }) => what));
      asked.delete('intrude');
      // However many ask for the same turn, its model is called once.
      expect(model.callsOf(modelSession) - (calledBefore.get(modelSession) ?? 0)).toBeLessThanOrEqual(
        asked.size,
      );
      expect(succeeded('intrude')).toBe(false);
      if (modelSession.state === 'gone')
        expect(succeeded('turn') || (succeeded('end') && !modelSession.begun)).toBe(false);
      if (modelSession.state !== 'live') {
        if (modelSession.state === 'ended') expect(succeeded('turn')).toBe(false);
        continue;
      }
      // A turn that was refused for its place may have touched the show all the same; only played ones are certain.
      if (succeeded('open') && !modelSession.begun) model.played(modelSession, 'welcome', at);
      if (succeeded('turn')) model.played(modelSession, 'exchange', at);
      if (succeeded('end')) model.played(modelSession, 'close', at);
    }
    for (const start of starts) if (start.result === 'done') model.start(start.id, start.person, at);
    if (calls.some((one) => one.do === 'sweep')) model.sweep(at);

    this.guests.forEach((_, person) => {
      const mine = starts.filter((start) => start.person === person);
      const started = mine.filter(({ result }) => result === 'done').length;
      const was = before[person] as (typeof before)[number];
      const limits = model.limits[person] as (typeof model.limits)[number];
      const ended = was.active + started - model.active(person).length;
      expect(started).toBeLessThanOrEqual(Math.max(0, limits.activeShows - was.active + ended));
      expect(started).toBeLessThanOrEqual(Math.max(0, limits.showsPerDay - was.counted));
      if (was.cost >= limits.costPerDayUsd) expect(started).toBe(0);
      if (started < mine.length) {
        const full = was.active + started >= limits.activeShows;
        const usedUp = was.counted + started >= limits.showsPerDay;
        const spent = model.costOf(person, dayOf(at)) >= limits.costPerDayUsd;
        expect(full || usedUp || spent).toBe(true);
      }
    });
  }

  act(what: Act, modelSession: ModelSession): Promise<string> {
    const { context } = this;
    const other = (modelSession.person + 1) % people;
    const person = what === 'intrude' ? (this.guests[other] as Person) : this.playerOf(modelSession);
    const sessionId = modelSession.id;
    const turn = modelSession.turns + 1;
    return this.playing.run(modelSession, async () => {
      if (what === 'open') return outcome(openScene(context, person, { sessionId }, silent));
      // Time for a welcome of the same moment to have been asked for.
      if (what === 'end' && !modelSession.begun) await delay(40);
      if (what === 'end') return outcome(endSession(context, person, { sessionId }, silent));
      return outcome(playTurn(context, person, { sessionId, turn, line: lineOf(turn) }, silent));
    });
  }

  /** Firestore beside the model. */
  async compare(): Promise<void> {
    const { context, model } = this;
    const at = context.clock;
    const day = dayOf(at);
    this.days.add(day);
    for (const [index, guest] of this.guests.entries()) {
      const limits = currentLimits((await context.db.doc(`limits/${guest.email}`).get()).data(), at);
      const active = model.active(index);
      expect(Object.keys(limits.active).sort()).toEqual(active.map(({ id }) => id).sort());
      for (const { id, expiresAt } of active) expect(limits.active[id]?.toMillis(), id).toBe(expiresAt);
      expect(limits.sessionsToday).toBe(model.counted(index, day));
      expect(limits.sessionsTotal).toBe(model.counted(index, null));
      expect(limits.costTodayUsd).toBeCloseTo(model.costOf(index, day), 9);
    }
    const sessions = await context.db.collection('sessions').get();
    expect(sessions.size).toBe(model.shows.length);
    for (const { id, turns, state, swept } of model.shows) {
      const session = sessions.docs.find((document) => document.id === id);
      expect(session?.get('turnsPlayed')).toBe(turns);
      const status = state === 'ended' ? 'completed' : swept ? 'abandoned' : 'active';
      expect(session?.get('status')).toBe(status);
    }
    for (const one of this.days) {
      const usage = await readDailyUsage(context.db, one);
      expect(usage).toMatchObject(model.context(one));
      expect(usage.costUsd).toBeCloseTo(model.costOf(null, one), 9);
    }
  }

  playerOf({ id }: ModelSession): Person {
    return this.startedBy.get(id) as Person;
  }

  show(pick: number): ModelSession | undefined {
    // Mostly the latest ones: those still live.
    return this.model.shows.at(-1 - (pick % Math.max(1, Math.min(4, this.model.shows.length))));
  }

  note(what: string): void {
    this.happened.set(what, (this.happened.get(what) ?? 0) + 1);
  }
}

function withAccount(person: Person, account: number): Person {
  return { ...person, uid: `${person.uid}-${account}` };
}

function lineOf(turn: number): string {
  return `Line ${turn}, captain.`;
}

/** `done`, or the reason of the refusal. @throws whatever is no refusal */
async function outcome(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}
