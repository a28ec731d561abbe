import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { startUnderstudy } from '@improv/testing/servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPairs } from '../src/score/uptake/labelledPairs.ts';
import { type Asked, startJudgeModel } from './judgeModel.ts';

const labels = new Map(readPairs().map(({ line, reply, takenUp }) => [`${line}\n${reply}`, takenUp]));

/** A judge that agrees with the labels, and finds whatever else it reads interchangeable. */
const judge = ({ pairs }: Asked) => ({
  verdicts: pairs.map(({ pair, line, reply }) => {
    const takenUp = labels.get(`${line}\n${reply}`) === true;
    return { pair, reacts: true, adds: true, interchangeable: !takenUp, denies: false };
  }),
});

let understudy: Awaited<ReturnType<typeof startUnderstudy>>;
let model: Awaited<ReturnType<typeof startJudgeModel>>;
beforeAll(async () => {
  understudy = await startUnderstudy();
  model = await startJudgeModel(judge, understudy.url);
});
afterAll(() => Promise.all([understudy.stop(), model.stop()]));

/** Runs a program of the eval with the model configured as a developer does. */
function run(script: string, ...args: string[]): Promise<{ code: number; last: unknown; err: string }> {
  const { UNDERSTUDY_URL: _, ...rest } = process.env;
  const env = { ...rest, GEMINI_API_KEY: 'a-key', GOOGLE_GEMINI_BASE_URL: model.url };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, '../src', script), ...args],
      { env, maxBuffer: 2 ** 24 },
      (error, out, err) => {
        const code = typeof error?.code === 'number' ? error.code : 0;
        resolve({ code, last: JSON.parse(out.trim().split('\n').at(-1) ?? ''), err });
      },
    );
  });
}

describe('a run with a judge', () => {
  it('goes by what the judge says, and fails by it', async () => {
    const played = await run('main.ts', '--only', 'mc-welcomes-and-closes', '--judge', '--check');
    expect(played.last).toMatchObject({
      models: 'gemini',
      takes_up_by: 'judge',
      takes_up_gates: true,
      takes_up: 0,
      takes_up_of: 2,
      judge: { pairs: 2, missing: 0, taken_up: 0, interchangeable: 1 },
      passed: false,
    });
    expect(played.err).toContain('takes up');
    expect(played.code).toBe(1);
  });

  it('measures the judge on the labelled pairs', async () => {
    const { code, last } = await run('uptake.ts', '--judge', '--seed', 'another');
    const right = { precision: 1, recall: 1, recallOfSure: 1 };
    expect(last).toMatchObject({
      by: 'judge',
      tuned: { sure: 1, taken: right, passedBy: right },
      held_out: { sure: 1, taken: right, passedBy: right },
    });
    expect(code).toBe(0);
  });
});
