import { connectModels, modelEnvironment } from '@improv/core';
import { afterEach, describe, expect, it } from 'vitest';
import { isTakenUp, type JudgedPair, judgePairs, judgeTotal } from '../src/judge.ts';
import { type Asked, startJudgeModel } from './judgeModel.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const yes = { reacts: true, adds: true, interchangeable: false, denies: false };

/** Thirty pairs of two versions of a prompt, each with a reply of its own. */
const pairs: readonly JudgedPair[] = Array.from({ length: 30 }, (_, n) => ({
  key: `version-${n % 2 === 0 ? 'before' : 'after'} scene ${n}`,
  line: `I found lantern ${n}.`,
  reply: `Light it for me, number ${n}.`,
  rule: n === 7 ? { kind: 'first-letter' as const, letter: 'L' } : null,
}));

async function judge(answer: (asked: Asked) => unknown, seed = 'a') {
  const model = await startJudgeModel(answer);
  stops.push(model.stop);
  const models = connectModels(modelEnvironment({ UNDERSTUDY_URL: model.url }));
  const verdicts = await judgePairs(models, pairs, { seed, atOnce: 2 });
  return { verdicts, asked: model.asked };
}

const all = ({ pairs: read }: Asked, verdict = yes) => ({
  verdicts: read.map(({ pair }) => ({ pair, ...verdict })),
});

describe('the judge', () => {
  it('reads each pair once, a few at a time, and its verdicts come back to where the pairs are from', async () => {
    const { verdicts, asked } = await judge(({ pairs: read }) => ({
      verdicts: read.map(({ pair, line }) => ({ pair, ...yes, reacts: !line.includes('lantern 7.') })),
    }));
    expect(asked.flatMap(({ pairs: read }) => read).length).toBe(pairs.length);
    expect(Math.max(...asked.map(({ pairs: read }) => read.length))).toBeLessThanOrEqual(12);
    expect([...verdicts].filter(([, { reacts }]) => !reacts).map(([key]) => key)).toEqual([pairs[7]?.key]);
    expect(judgeTotal(pairs.length, verdicts)).toMatchObject({ pairs: 30, missing: 0, adds: 1, denies: 0 });
  });

  it('is not told which version or scene it reads', async () => {
    const { asked } = await judge((one) => all(one));
    const wire = JSON.stringify(asked);
    expect(wire).not.toMatch(/version|before|after |scene \d/u);
    const fields = asked.flatMap(({ pairs: read }) => read).flatMap((pair) => Object.keys(pair));
    expect([...new Set(fields)].sort()).toEqual(['line', 'pair', 'reply', 'rule']);
  });

  it('reads in an order that the seed draws', async () => {
    const order = async (seed: string) =>
      (await judge((one) => all(one), seed)).asked.map(({ pairs: read }) =>
        read.map(({ line }) => line).join(),
      );
    const first = new Set(await order('a'));
    expect(new Set(await order('a'))).toEqual(first);
    expect(new Set(await order('b'))).not.toEqual(first);
    expect([...first].join()).not.toBe(pairs.map(({ line }) => line).join());
  });

  it('is asked once more for what it leaves out, and no pair gets a verdict that was not given', async () => {
    const { verdicts, asked } = await judge(({ pairs: read }) => ({
      verdicts: [
        ...read.filter(({ line }) => !line.includes('lantern 3.')).map(({ pair }) => ({ pair, ...yes })),
        { pair: 99, ...yes },
      ],
    }));
    expect(asked.at(-1)?.pairs.map(({ line }) => line)).toEqual(['I found lantern 3.']);
    expect(verdicts.size).toBe(29);
    expect(verdicts.has(pairs[3]?.key ?? '')).toBe(false);
    expect(judgeTotal(pairs.length, verdicts).missing).toBe(1);
  });
});

it.each([
  [yes, true],
  [{ ...yes, adds: false }, true],
  [{ ...yes, reacts: false }, false],
  [{ ...yes, interchangeable: true }, false],
  [{ ...yes, denies: true }, false],
])('by the rubric, %j is taken up: %s', (verdict, takenUp) => {
  expect(isTakenUp(verdict)).toBe(takenUp);
});
