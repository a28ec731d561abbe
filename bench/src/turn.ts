// How much the product adds to the model: the Partner's first words over the model's own first token, and a whole turn
// over its slowest single call. Alone and with 10 and 100 scenes at the same time, once with players who answer in the
// same instant (what one process of callables can carry) and once with players who take a few seconds (what a player
// would wait). Beside each, in the same run, the same model asked directly, without the product. All callables are in
// one process; players, stack and understudy share this machine, so `machine_busy` tells how far to trust the latencies.
// Fails, and says why, when a turn failed or a limit of turnLimits.ts is missed.
//   npm run bench:turn -- --turns 12 --scenes 1,10,100
import { parseArgs } from 'node:util';
import { maxTurns } from '@improv/contract';
import { playContextOn } from '@improv/testing/playContext';
import { figures, inGroups, type Load, type LoadResult, lineOf, playAtOnce } from './concurrent.ts';
import { type Player, signIn, type TimedTurn } from './player.ts';
import { type Stack, startStack } from './stack.ts';
import { turnLimits } from './turnLimits.ts';
import { type Speed, UnderstudyControl } from './understudy.ts';
import { judge } from './verdict.ts';

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '12' },
    scenes: { type: 'string', default: '1,10,100' },
    'partner-ms': { type: 'string', default: '400' },
    'room-ms': { type: 'string', default: '400' },
    'pause-ms': { type: 'string', default: '4000' },
  },
});
const turns = wholeNumber('turns', 1, maxTurns);
const pauseMs = wholeNumber('pause-ms', 1, 60_000);
const even: Speed = {
  partner: wholeNumber('partner-ms', 0, 7_000),
  room: wholeNumber('room-ms', 0, 7_000),
};
/** A Room that is ten times slower than the Partner, within its deadline. */
const slowRoom: Speed = { partner: even.partner, room: Math.min(7_000, even.partner * 10) };
const sceneCounts = values.scenes.split(',').map(Number);
if (sceneCounts.some((count) => !Number.isInteger(count) || count < 1 || count > 200))
  refuse('--scenes takes whole numbers from 1 to 200, with commas');

/** Turns of each scene at most when players pause: each takes seconds. */
const mostPausedTurns = 6;

/** So many signing in at the same time: the Auth emulator is one process. */
const signInsAtOnce = 5;

const stack = await startStack();
let exitCode: 0 | 1;
try {
  const players = await everybody(stack, Math.max(...sceneCounts));
  const understudy = new UnderstudyControl(stack.understudyUrl);
  const [first] = players;
  if (!first) throw new Error('no player has signed in');
  await playOne(first, understudy, { partner: 50, room: 50 }, 2);
  const alone = { model_ms: even, ...(await playOne(first, understudy, even, turns)) };
  const slow = { model_ms: slowRoom, ...(await playOne(first, understudy, slowRoom, turns)) };
  const concurrent: LoadResult[] = [];
  for (const load of loads()) concurrent.push(await playAtOnce(players, understudy, even, load));
  console.log(
    JSON.stringify({
      benchmark: 'turn',
      turns,
      first_words_overhead_ms: alone.first_words_overhead_ms,
      first_words_overhead_slow_room_ms: slow.first_words_overhead_ms,
      turn_over_slowest_call: alone.turn_over_slowest_call,
      turn_over_slowest_call_slow_room: slow.turn_over_slowest_call,
      direct_first_words_overhead_ms: concurrent[0]?.direct_first_words_overhead_ms,
      runs: [alone, slow],
      concurrent,
    }),
  );
  exitCode = judge(turnLimits(alone, concurrent));
} finally {
  await stack.stop();
}
process.exit(exitCode);

/** Enough turns at each size for its percentiles, and no more than the understudy's log can hold. */
function loads(): Load[] {
  const load = (scenes: number, pauseMs: number): Load => ({
    scenes,
    turns: Math.max(2, Math.min(turns, Math.floor(500 / scenes), pauseMs === 0 ? maxTurns : mostPausedTurns)),
    pauseMs,
  });
  // One scene alone waits for no other: pauses would change nothing.
  const crowds = sceneCounts.filter((scenes) => scenes > 1);
  return [...sceneCounts.map((scenes) => load(scenes, 0)), ...crowds.map((scenes) => load(scenes, pauseMs))];
}

async function playOne(player: Player, understudy: UnderstudyControl, speed: Speed, count: number) {
  await understudy.setSpeed(speed);
  const sessionId = await player.openSession();
  const played: TimedTurn[] = [];
  for (let turn = 1; turn <= count; turn += 1)
    played.push(await player.playTurn(sessionId, turn, lineOf(turn)));
  const log = await understudy.readLog();
  await player.endSession(sessionId);
  return figures(played, log);
}

/** Each with an account and limits of their own, as in life. */
async function everybody(on: Stack, count: number): Promise<Player[]> {
  const contexts = playContextOn(on.firestore);
  const emails = Array.from({ length: count }, (_, n) => `bench-${n}@example.com`);
  return inGroups(emails, signInsAtOnce, async (email) => {
    await contexts.letIn(email);
    return signIn(on, email);
  });
}

function wholeNumber(name: keyof typeof values, least: number, most: number): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < least || number > most)
    refuse(`--${name} takes a whole number from ${least} to ${most}`);
  return number;
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
