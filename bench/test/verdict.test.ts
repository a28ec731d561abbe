import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { turnLimits } from '../src/turnLimits.ts';
import { missedLimits } from '../src/verdict.ts';

const summary = (p50: number, p95 = p50, p99 = p95) => ({ p50, p95, p99 });
const good = {
  first_words_overhead_ms: summary(5, 20),
  turn_over_slowest_call: summary(1.1, 1.2),
  turn_ms: summary(450, 600, 900),
};
const crowd = { ...good, scenes: 100, pause_ms: 4_000, errors: 0 };

describe('a benchmark', () => {
  it('passes with every figure within its limit', () => {
    expect(missedLimits(turnLimits(good, [crowd]))).toEqual([]);
    expect(missedLimits([{ figure: 'x', is: 3, most: 3 }])).toEqual([]);
  });

  it('names each limit that is missed, one turn that failed among them', () => {
    const slow = { ...crowd, turn_ms: summary(450, 3_200, 5_400) };
    const failed = { ...crowd, errors: 1 };
    const late = { ...good, first_words_overhead_ms: summary(5, 400) };
    const missed = missedLimits(turnLimits(late, [slow, failed]));
    expect(missed.map((sentence) => sentence.split(' is ')[0])).toEqual([
      'first_words_overhead_ms.p95',
      'turn_ms.p95 of 100 scenes with pauses of 4000 ms',
      'turn_ms.p99 of 100 scenes with pauses of 4000 ms',
      'errors of 100 scenes with pauses of 4000 ms',
    ]);
  });

  it('misses what it could not measure', () => {
    const unmeasured = { ...crowd, turn_ms: summary(Number.NaN), errors: 0 };
    expect(missedLimits(turnLimits(good, [unmeasured]))).toHaveLength(2);
  });

  it('ends with 1 when anything is missed, and says what', async () => {
    const run = async (is: number) => {
      const script = `import { judge } from ${JSON.stringify(join(import.meta.dirname, '../src/verdict.ts'))};
        process.exit(judge([{ figure: 'starts', is: ${is}, most: 2 }]));`;
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' });
      let said = '';
      child.stderr.on('data', (piece) => {
        said += piece;
      });
      const [code] = await once(child, 'close');
      return { code, said };
    };
    expect(await run(2)).toEqual({ code: 0, said: '' });
    expect(await run(3)).toEqual({ code: 1, said: 'starts is 3; 2 is the most that it may be.\n' });
  });
});
