import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type MachineLoad, watchMachine } from './machine.ts';
import type { Player, TimedTurn } from './player.ts';
import { round, type Summary, summary } from './statistics.ts';
import type { CallLog, Speed, UnderstudyControl } from './understudy.ts';

/** How many scenes play at the same time, and how long. */
export interface Load {
  readonly scenes: number;
  readonly turns: number;
  /** Between a turn and the next of the same scene, in milliseconds, spread by half of it either way. 0: none. */
  readonly pauseMs: number;
}

/** How long turns took. */
export interface TurnFigures {
  /** From the model's own first token to the first words in the player's browser. */
  readonly first_words_overhead_ms: Summary;
  /** From sending the line to having the whole turn, over the slower of its two calls to a model. */
  readonly turn_over_slowest_call: Summary;
  /** From sending the line to having the whole turn. */
  readonly turn_ms: Summary;
}

export interface LoadResult extends MachineLoad, TurnFigures {
  readonly scenes: number;
  readonly turns: number;
  readonly pause_ms: number;
  readonly model_ms: Speed;
  readonly errors: number;
  readonly turns_per_second: number;
  /** The same first words, asked of the model directly, as many at the same time. */
  readonly direct_first_words_overhead_ms: Summary;
}

/** What is measured is turns, not a rush at the door. */
const openingsAtOnce = 10;

/** Plays scenes at the same time and measures every turn of them; then as many direct calls, as the reference. */
export async function playAtOnce(
  players: readonly Player[],
  understudy: UnderstudyControl,
  speed: Speed,
  { scenes, turns, pauseMs }: Load,
): Promise<LoadResult> {
  await understudy.setSpeed(speed);
  let errors = 0;
  const failed = (error: unknown): null => {
    errors += 1;
    console.error(error instanceof Error ? error.message : error);
    return null;
  };
  const opened = await inGroups(players.slice(0, scenes), openingsAtOnce, async (player) => {
    const sessionId = await player.openSession().catch(failed);
    return sessionId === null ? null : { player, show: sessionId };
  });
  const stage = opened.filter((one) => one !== null);
  await understudy.clearLog();
  const played: TimedTurn[] = [];
  const beganAt = performance.now();
  const load = watchMachine();
  await Promise.all(
    stage.map(async ({ player, show: sessionId }, at) => {
      for (let turn = 1; turn <= turns; turn += 1) {
        await pause(pauseMs * (0.5 + Math.random()));
        const timed = await player.playTurn(sessionId, turn, lineOf(turn, at)).catch(failed);
        if (timed === null) return;
        played.push(timed);
      }
    }),
  );
  const seconds = (performance.now() - beganAt) / 1000;
  const machine = load();
  const log = await understudy.readLog();
  const direct = await askAtOnce(understudy, scenes, turns, pauseMs);
  await inGroups(stage, openingsAtOnce, ({ player, show: sessionId }) =>
    player.endSession(sessionId).catch(failed),
  );
  return {
    scenes,
    turns: played.length,
    pause_ms: pauseMs,
    model_ms: speed,
    errors,
    turns_per_second: round(played.length / seconds),
    ...figures(played, log),
    direct_first_words_overhead_ms: direct,
    ...machine,
  };
}

/** Calls `act` for each item of the list, `atOnce` at a time. */
export async function inGroups<T, R>(
  list: readonly T[],
  size: number,
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < list.length; from += size) {
    results.push(...(await Promise.all(list.slice(from, from + size).map(act))));
  }
  return results;
}

/** What turns cost over the models' own time. */
export function figures(played: readonly TimedTurn[], log: CallLog): TurnFigures {
  const overheads = played.map(
    ({ show: sessionId, turn, firstWordsAt }) =>
      firstWordsAt - (log.find(sessionId, 'partner', turn).firstTokenAt ?? 0),
  );
  const ratios = played.map(({ show: sessionId, turn, sentAt, doneAt }) => {
    const slowest = Math.max(log.lengthOf(sessionId, 'partner', turn), log.lengthOf(sessionId, 'room', turn));
    return (doneAt - sentAt) / slowest;
  });
  return {
    first_words_overhead_ms: summary(overheads),
    turn_over_slowest_call: summary(ratios, 3),
    turn_ms: summary(played.map(({ sentAt, doneAt }) => doneAt - sentAt)),
  };
}

async function askAtOnce(
  understudy: UnderstudyControl,
  scenes: number,
  turns: number,
  pauseMs: number,
): Promise<Summary> {
  await understudy.clearLog();
  const asked: { show: string; turn: number; readAt: number }[] = [];
  await Promise.all(
    Array.from({ length: scenes }, async (_, at) => {
      const sessionId = randomUUID();
      for (let turn = 1; turn <= turns; turn += 1) {
        await pause(pauseMs * (0.5 + Math.random()));
        asked.push({
          show: sessionId,
          turn,
          readAt: await understudy.askDirectly(sessionId, turn, lineOf(turn, at)),
        });
      }
    }),
  );
  const log = await understudy.readLog();
  return summary(
    asked.map(
      ({ show: sessionId, turn, readAt }) =>
        readAt - (log.find(sessionId, 'partner', turn).firstTokenAt ?? readAt),
    ),
  );
}

export function lineOf(turn: number, scene = 0): string {
  return `Number ${turn + scene}: the harbour master keeps lantern ${turn * 7 + scene} for us.`;
}
