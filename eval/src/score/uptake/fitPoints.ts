import { cues } from './cues.ts';
import { exchangeOf } from './exchange.ts';
import type { LabelledPair } from './labelledPairs.ts';

const steps = 3000;
const rate = 0.02;
/** Holds back the weights of cues that are rarely heard. */
const ridge = 1;
/** Points for each unit of log-odds. */
const pointsPerUnit = 2;

interface Example {
  readonly heard: readonly number[];
  readonly takenUp: number;
  readonly weight: number;
}

/**
 * The points that each cue deserves by the labelled pairs: a logistic regression. Pairs with a shared word and pairs
 * without weigh alike on both sides, since the file has far more shared words among those that were passed by than scenes
 * have: a shared word would speak against listening.
 */
export function fitPoints(pairs: readonly LabelledPair[]): ReadonlyMap<string, number> {
  const examples = examplesOf(pairs);
  // The last weight is the bias: what speaks for uptake where no cue does.
  const weights = Array.from({ length: cues.length + 1 }, () => 0);
  for (let step = 0; step < steps; step += 1) {
    const slopes = weights.map((weight, at) => (at === cues.length ? 0 : ridge * weight));
    for (const { heard, takenUp, weight } of examples) {
      const odds = heard.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-odds)) - takenUp) * weight;
      for (const [at, value] of heard.entries()) slopes[at] = (slopes[at] ?? 0) + error * value;
    }
    for (const [at, slope] of slopes.entries()) weights[at] = (weights[at] ?? 0) - rate * slope;
  }
  return new Map(cues.map(({ name }, at) => [name, (weights[at] ?? 0) * pointsPerUnit]));
}

function examplesOf(pairs: readonly LabelledPair[]): Example[] {
  const all = pairs
    .filter(({ takenUp }) => takenUp !== null)
    .map(({ line, reply, takenUp }) => {
      const exchange = exchangeOf(line, reply);
      const heard = [...cues.map(({ isHeard }) => Number(isHeard(exchange))), 1];
      return { heard, takenUp: Number(takenUp), isSharing: exchange.shared.size > 0 };
    });
  return all.map(({ isSharing, ...example }) => {
    const alike = all.filter((other) => other.isSharing === isSharing);
    const same = alike.filter(({ takenUp }) => takenUp === example.takenUp);
    return { ...example, weight: alike.length / 2 / same.length };
  });
}
