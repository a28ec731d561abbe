// How what a turn costs grows with the length of a show: input tokens as the models count them, and Firestore reads,
// writes and bytes as they cross the wire (a counting gRPC proxy, see firestoreMeter.ts), for turns 5, 15, 30 and 60 of
// one scene. It plays core's real code against the embedded Firestore and the understudy, with `lastTurn` set beyond the
// product's own. Fails when turn 60 costs more than 1.3 times what turn 15 does, in any of them.
//   npm run bench:cost
import { randomUUID } from 'node:crypto';
import { connectModels, modelEnvironment, openScene, playTurn, startSession } from '@improv/core';
import { playContextOn } from '@improv/testing/playContext';
import { startFirestore, startUnderstudy } from '@improv/testing/servers';
import { meterFirestore } from './firestoreMeter.ts';
import { round } from './statistics.ts';
import { type Tokens, tokenMeter } from './tokenMeter.ts';
import { judge } from './verdict.ts';

const turns = 60;
const shown = [5, 15, 30, 60] as const;
/** What turn 60 may cost, in turns 15. */
const mostGrowth = 1.3;

interface TurnCost {
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly firestore_calls: number;
  readonly firestore_reads: number;
  readonly firestore_writes: number;
  readonly firestore_bytes: number;
}

const held = ['input_tokens', 'firestore_reads', 'firestore_writes', 'firestore_bytes'] as const;

const understudy = await startUnderstudy();
const firestore = await startFirestore();
const meter = await meterFirestore(firestore.address);
try {
  const costs = await playSession();
  const at = (turn: number) => costs[turn - 1] as TurnCost;
  const growth = Object.fromEntries(held.map((name) => [name, round(at(60)[name] / at(15)[name], 3)]));
  const limits = held.map((name) => ({
    figure: `turn_60_over_turn_15.${name}`,
    is: at(60)[name] / at(15)[name],
    most: mostGrowth,
  }));
  process.exitCode = judge(limits);
  console.log(
    JSON.stringify({
      benchmark: 'cost',
      turns,
      at: Object.fromEntries(shown.map((turn) => [turn, at(turn)])),
      turn_60_over_turn_15: growth,
      most_growth: mostGrowth,
      passed: process.exitCode === 0,
    }),
  );
} finally {
  meter.stop();
  await Promise.all([firestore.stop(), understudy.stop()]);
}
process.exit();

/** @returns what each turn cost, the first turn first */
async function playSession(): Promise<TurnCost[]> {
  const contexts = playContextOn(meter.address);
  const tokens = tokenMeter(connectModels(modelEnvironment({ UNDERSTUDY_URL: understudy.url })));
  const context = contexts.contextWith(tokens.models, { lastTurn: turns });
  const person = { uid: 'bench', email: 'bench@example.com', name: 'Bench' };
  await contexts.letIn(person.email);
  const sessionId = randomUUID();
  await startSession(context, person, { requestId: sessionId, gameId: 'free-scene', location: 'a ferry' });
  await openScene(context, person, { sessionId }, () => undefined);
  const costs: TurnCost[] = [];
  for (let turn = 1; turn <= turns; turn += 1) {
    tokens.take();
    meter.take();
    await playTurn(context, person, { sessionId, turn, line: lineOf(turn) }, () => undefined);
    costs.push(costOf(tokens.take()));
  }
  return costs;
}

function costOf({ input, output }: Tokens): TurnCost {
  const { calls, reads, writes, bytes } = meter.take();
  return {
    input_tokens: input,
    output_tokens: output,
    firestore_calls: calls,
    firestore_reads: reads,
    firestore_writes: writes,
    firestore_bytes: bytes,
  };
}

/** New names and things in every turn, in lines of much the same length: what grows is the show, not the talk. */
function lineOf(turn: number): string {
  const names = ['Agnes', 'Boris', 'Clara', 'Edgar', 'Fiona', 'Hanna', 'Isaac', 'Jonas', 'Karla', 'Lydia'];
  const things = ['lantern', 'trumpet', 'mailbag', 'compass', 'parasol', 'teacups', 'anchors'];
  const places = ['cabin', 'galley', 'bridge', 'locker', 'engine', 'deck', 'funnel', 'ladder', 'saloon'];
  const of = (list: readonly string[]) => list[turn % list.length];
  return `Number ${String(turn).padStart(2, '0')}: ${of(names)} has hidden the ${of(things)} behind the ${of(places)} for us.`;
}
