import type { ModelEnvironment } from '@improv/core/models/environment';

/** Longest wait for anything of an answer that a reader writes by hand. */
const byHandMs = 60 * 60_000;
/** How much slower the show's clock goes: an hour of reading takes less than four seconds of the show. */
const slowdown = 1_000;

/**
 * The same models, without the deadlines of a live show, so that an answer may be written by hand. The models' SDK lifts the
 * five minutes that Node's fetch would wait for a response.
 */
export function withPatience(environment: ModelEnvironment): ModelEnvironment {
  const { modelConfigs } = environment;
  const patient = { firstWordsMs: byHandMs, silenceMs: byHandMs, tryMs: byHandMs };
  return {
    ...environment,
    modelConfigs: {
      welcome: { ...modelConfigs.welcome, ...patient },
      partner: { ...modelConfigs.partner, ...patient },
      room: { ...modelConfigs.room, ...patient },
      close: { ...modelConfigs.close, ...patient },
      notes: { ...modelConfigs.notes, ...patient },
    },
  };
}

/**
 * A clock that hardly moves, so that no game runs out of minutes, no show idles and no lease expires while a reader thinks.
 * @param now the clock that it follows, epoch milliseconds
 * @returns epoch milliseconds, as `now` does
 */
export function slowClock(now: () => number = Date.now): () => number {
  const from = now();
  return () => from + Math.floor((now() - from) / slowdown);
}
