import { randomUUID } from 'node:crypto';
import { connectModels, modelEnvironment, openScene, playTurn, startSession } from '@improv/core';
import type { PlayContexts } from '@improv/testing/playContext';
import type { FirestoreMeter } from '../firestoreMeter.ts';
import { round } from '../statistics.ts';
import { type Tokens, tokenMeter } from '../tokenMeter.ts';
import type { Limit } from '../verdict.ts';

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

/** Plays a scene of sixty turns. @returns what turns cost, and how that grows */
export async function measureGrowth(contexts: PlayContexts, understudyUrl: string, meter: FirestoreMeter) {
  const costs = await playSession(contexts, understudyUrl, meter);
  const at = (turn: number) => costs[turn - 1] as TurnCost;
  const limits: Limit[] = held.map((name) => ({
    figure: `turn_60_over_turn_15.${name}`,
    is: at(60)[name] / at(15)[name],
    most: mostGrowth,
  }));
  const figures = {
    turns,
    at: Object.fromEntries(shown.map((turn) => [turn, at(turn)])),
    turn_60_over_turn_15: Object.fromEntries(
      held.map((name) => [name, round(at(60)[name] / at(15)[name], 3)]),
    ),
    most_growth: mostGrowth,
  };
  return { figures, limits };
}

/** @returns what each turn cost, the first turn first */
async function playSession(
  contexts: PlayContexts,
  understudyUrl: string,
  meter: FirestoreMeter,
): Promise<TurnCost[]> {
  const tokens = tokenMeter(connectModels(modelEnvironment({ UNDERSTUDY_URL: understudyUrl })));
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
    costs.push(costOf(tokens.take(), meter));
  }
  return costs;
}

function costOf({ input, output }: Tokens, meter: FirestoreMeter): TurnCost {
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
