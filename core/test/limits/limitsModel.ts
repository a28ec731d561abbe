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
    for (const show of this.shows) if (show.state === 'live' && show.expiresAt <= at) show.state = 'gone';
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
  touch(show: ModelSession, at: number): void {
    if (show.expiresAt - at <= nearTheEndMs) show.expiresAt = at + idleMs;
  }

  /** The cast has played a turn. */
  played(show: ModelSession, kind: 'welcome' | 'exchange' | 'close', at: number): void {
    if (!show.begun) this.#begunOn.push(dayOf(at));
    show.begun = true;
    show.expiresAt = at + idleMs;
    if (kind === 'exchange') show.turns += 1;
    if (kind !== 'close') return;
    show.state = 'ended';
    this.#finishedOn.push(dayOf(at));
  }

  /** A model has answered; a show that ended meanwhile may leave no turn of it. */
  paid(show: ModelSession, at: number): void {
    this.#costs.push({ person: show.person, day: dayOf(at), costUsd: turnCostUsd });
    this.#calls.set(show, this.callsOf(show) + 1);
  }

  /** How often a model has answered for a show. */
  callsOf(show: ModelSession): number {
    return this.#calls.get(show) ?? 0;
  }

  /** A try died before anybody could say what it cost. */
  killed(show: ModelSession, at: number): void {
    this.#costs.push({ person: show.person, day: dayOf(at), costUsd: mostOfATry.costUsd });
  }

  sweep(at: number): void {
    for (const show of this.shows) {
      if (show.state !== 'gone' || show.swept) continue;
      show.swept = true;
      if (show.begun) this.#abandonedOn.push(dayOf(at));
    }
  }

  /** Shows of a person that hold a place. */
  active(person: number): ModelSession[] {
    return this.shows.filter((show) => show.person === person && show.state === 'live');
  }

  counted(person: number, day: string | null): number {
    return this.shows.filter(
      (show) =>
        show.person === person &&
        (show.begun || show.state === 'live') &&
        (day === null || show.countedOn === day),
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
