// How much the product adds to the model: the Partner's first words over the model's own first token, and a whole turn
// over its slowest single call. Beside it, in the same run, the same model asked directly, without the product.
//   npm run bench:turn -- --turns 12
import { parseArgs } from 'node:util';
import { maxTurns, type UnderstudyLogEntry } from '@improv/contract';
import { type Player, signIn, type TimedTurn } from './player.ts';
import { type Stack, startStack } from './stack.ts';
import { round, summary } from './statistics.ts';

const { values } = parseArgs({ options: { turns: { type: 'string', default: '12' } } });
const turns = Number(values.turns);
if (!Number.isInteger(turns) || turns < 1 || turns > maxTurns) {
  console.error(`--turns takes a whole number from 1 to ${maxTurns}`);
  process.exit(1);
}

/** Milliseconds to each model's first token: one as quick as the other, and a Room that is ten times slower. */
const speeds = [
  { partner: 400, room: 400 },
  { partner: 400, room: 4_000 },
];

const stack = await startStack();
try {
  const player = await signIn(stack);
  await measure(player, stack, { partner: 50, room: 50 }, 2);
  const runs = [];
  for (const speed of speeds) runs.push({ model_ms: speed, ...(await measure(player, stack, speed, turns)) });
  const direct = await measureDirect(stack, turns);
  const [even, slowRoom] = runs;
  console.log(
    JSON.stringify({
      benchmark: 'turn',
      turns,
      first_words_overhead_ms: even?.first_words_overhead_ms,
      first_words_overhead_slow_room_ms: slowRoom?.first_words_overhead_ms,
      turn_over_slowest_call: even?.turn_over_slowest_call,
      turn_over_slowest_call_slow_room: slowRoom?.turn_over_slowest_call,
      direct_first_words_overhead_ms: direct,
      runs,
    }),
  );
} finally {
  await stack.stop();
}
process.exit(0);

async function measure(
  player: Player,
  { understudyUrl }: Stack,
  speed: (typeof speeds)[number],
  count: number,
) {
  await setSpeed(understudyUrl, speed);
  const show = await player.openShow();
  const timed: TimedTurn[] = [];
  for (let turn = 1; turn <= count; turn++) {
    timed.push(
      await player.playTurn(
        show,
        turn,
        `Number ${turn}: the harbour master keeps lantern ${turn * 7} for us.`,
      ),
    );
  }
  const calls = (await logOf(understudyUrl)).filter((entry) => entry.show === show);
  const call = (task: string, turn: number) =>
    calls.find((entry) => entry.task === task && entry.turn === turn) as UnderstudyLogEntry;
  const overheads = timed.map(
    ({ firstWordsAt }, index) => firstWordsAt - (call('partner', index + 1).firstTokenAt ?? 0),
  );
  const ratios = timed.map(({ sentAt, doneAt }, index) => {
    const slowest = ['partner', 'room'].map((task) => {
      const { receivedAt, finishedAt } = call(task, index + 1);
      return (finishedAt ?? receivedAt) - receivedAt;
    });
    return (doneAt - sentAt) / Math.max(...slowest);
  });
  return {
    first_words_overhead_ms: summary(overheads),
    turn_over_slowest_call: { p50: round(summary(ratios.map((r) => r * 1000)).p50 / 1000, 3) },
  };
}

/** The reference: the first bytes of the model's own stream, over its first token. */
async function measureDirect({ understudyUrl }: Stack, count: number) {
  const samples: number[] = [];
  for (let n = 0; n < count; n++) {
    const response = await fetch(`${understudyUrl}/v1/models/direct:streamGenerateContent?alt=sse`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ contents: [{ role: 'user', parts: [{ text: `Direct ${n}.` }] }] }),
    });
    const reader = response.body?.getReader();
    await reader?.read();
    const readAt = Date.now();
    const entry = (await logOf(understudyUrl)).at(-1);
    samples.push(readAt - (entry?.firstTokenAt ?? readAt));
    await reader?.cancel();
  }
  return summary(samples);
}

async function setSpeed(url: string, { partner, room }: (typeof speeds)[number]): Promise<void> {
  await fetch(`${url}/control/faults`, { method: 'DELETE' });
  await fetch(`${url}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([
      { task: 'partner', delayMs: partner },
      { task: 'room', delayMs: room },
    ]),
  });
}

async function logOf(url: string): Promise<UnderstudyLogEntry[]> {
  const response = await fetch(`${url}/control/log`);
  return ((await response.json()) as { entries: UnderstudyLogEntry[] }).entries;
}
