import { mostOfATry, turnCostUsd } from '../support/testContext.ts';

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const idleMs = 15 * 60_000;
const nearTheEndMs = 180_000;

export interface ModelLimits {
  showsPerDay: number;
  activeShows: number;
  costPerDayUsd: number;
}

export interface ModelSession {
  readonly id: string;
  readonly person: number;
  /** The day that counts it. */
  readonly countedOn: string;
  begun: boolean;
  turns: number;
  /** `gone`: its time ran out. */
  state: 'live' | 'ended' | 'gone';
  expiresAt: number;
  swept: boolean;
}

/** What limits are to come to, said in the simplest way: a list of shows, and sums over it. */
export class LimitsModel {
  readonly shows: ModelSession[] = [];
  readonly limits: ModelLimits[];
  readonly #costs: { person: number; day: string; costUsd: number }[] = [];
  readonly #calls = new Map<ModelSession, number>();
  readonly #begunOn: string[] = [];
  readonly #finishedOn: string[] = [];
  readonly #abandonedOn: string[] = [];

  constructor(limits: readonly ModelLimits[]) {
    this.limits = limits.map((one) => ({ ...one }));
  }

  /** Lets time pass: untouched shows expire. */
  expire(at: number): void {
    for (const session of this.shows)
      if (session.state === 'live' && session.expiresAt <= at) session.state = 'gone';
  }

  start(id: string, person: number, at: number): void {
    const countedOn = dayOf(at);
    const expiresAt = at + idleMs;
    this.shows.push({
      id,
      person,
      countedOn,
      begun: false,
      turns: 0,
      state: 'live',
      expiresAt,
      swept: false,
    });
  }

  /** A turn was opened, whatever came of it. */
  touch(session: ModelSession, at: number): void {
    if (session.expiresAt - at <= nearTheEndMs) session.expiresAt = at + idleMs;
  }

  /** The cast has played a turn. */
  played(session: ModelSession, kind: 'welcome' | 'exchange' | 'close', at: number): void {
    if (!session.begun) this.#begunOn.push(dayOf(at));
    session.begun = true;
    session.expiresAt = at + idleMs;
    if (kind === 'exchange') session.turns += 1;
    if (kind !== 'close') return;
    session.state = 'ended';
    this.#finishedOn.push(dayOf(at));
  }

  /** A model has answered; a show that ended meanwhile may leave no turn of it. */
  paid(session: ModelSession, at: number): void {
    this.#costs.push({ person: session.person, day: dayOf(at), costUsd: turnCostUsd });
    this.#calls.set(session, this.callsOf(session) + 1);
  }

  /** How often a model has answered for a show. */
  callsOf(session: ModelSession): number {
    return this.#calls.get(session) ?? 0;
  }

  /** A try died before anybody could say what it cost. */
  killed(session: ModelSession, at: number): void {
    this.#costs.push({ person: session.person, day: dayOf(at), costUsd: mostOfATry.costUsd });
  }

  sweep(at: number): void {
    for (const session of this.shows) {
      if (session.state !== 'gone' || session.swept) continue;
      session.swept = true;
      if (session.begun) this.#abandonedOn.push(dayOf(at));
    }
  }

  /** Shows of a person that hold a place. */
  active(person: number): ModelSession[] {
    return this.shows.filter((session) => session.person === person && session.state === 'live');
  }

  counted(person: number, day: string | null): number {
    return this.shows.filter(
      (session) =>
        session.person === person &&
        (session.begun || session.state === 'live') &&
        (day === null || session.countedOn === day),
    ).length;
  }

  costOf(person: number | null, day: string): number {
    return this.#costs
      .filter((cost) => (person === null || cost.person === person) && cost.day === day)
      .reduce((sum, { costUsd }) => sum + costUsd, 0);
  }

  context(day: string) {
    const on = (days: string[]) => days.filter((one) => one === day).length;
    return {
      started: on(this.#begunOn),
      finished: on(this.#finishedOn),
      abandoned: on(this.#abandonedOn),
    };
  }
}
