import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accuracyLines } from '../../src/report/accuracy.ts';
import { accuracyOf, type VerdictAccuracy } from '../../src/score/uptake/accuracy.ts';
import { cues } from '../../src/score/uptake/cues.ts';
import { fitPoints } from '../../src/score/uptake/fitPoints.ts';
import { heldOutAccuracy, isTrusted, scorerMayGate } from '../../src/score/uptake/gate.ts';
import { type LabelledPair, pairIdOf, readPairs, splitOf } from '../../src/score/uptake/labelledPairs.ts';
import { type Uptake, uptakeOf } from '../../src/score/uptake/uptakeOf.ts';

function aPair(reply: string, takenUp: boolean | null): LabelledPair {
  const line = 'I found a lantern.';
  const id = pairIdOf(line, reply);
  const labels: [boolean, boolean] = takenUp === null ? [true, false] : [takenUp, takenUp];
  return { id, line, reply, takenUp, kind: 'echo', split: splitOf(id), labels };
}

/** Pairs whose reply says which verdict they are given. */
function measure(...pairs: readonly [given: Uptake, takenUp: boolean | null][]) {
  const all = pairs.map(([given, takenUp], at) => aPair(`${given} ${at}`, takenUp));
  return accuracyOf(all, ({ reply }) => reply.split(' ')[0] as Uptake);
}

describe('the accuracy of verdicts', () => {
  it('counts the unsure as missed, and says apart how the sure ones are', () => {
    const measured = measure(
      ['taken', true],
      ['unsure', true],
      ['passed-by', true],
      ['passed-by', false],
      ['unsure', false],
      ['unsure', false],
      ['taken', null],
    );
    expect(measured).toEqual({
      pairs: 6,
      sure: 0.5,
      taken: { precision: 1, recall: 1 / 3, recallOfSure: 1 / 2 },
      passedBy: { precision: 1 / 2, recall: 1 / 3, recallOfSure: 1 },
    });
  });

  it('has nothing to say where nothing was decided', () => {
    const nothing = measure(['unsure', true]);
    expect(nothing.passedBy).toEqual({ precision: null, recall: null, recallOfSure: null });
    expect(scorerMayGate(nothing)).toBe(false);
  });
});

describe('the gate', () => {
  const good: VerdictAccuracy = { precision: 0.91, recall: 0.5, recallOfSure: 0.91 };

  it('trusts a verdict over nine tenths, in precision and in recall', () => {
    expect(isTrusted(good)).toBe(true);
    expect(isTrusted({ ...good, precision: 0.9 })).toBe(false);
    expect(isTrusted({ ...good, recallOfSure: 0.9 })).toBe(false);
  });

  it('is closed to a scorer that calls good answers passed by', () => {
    const always = accuracyOf(readPairs(), () => 'passed-by');
    expect(scorerMayGate(always)).toBe(false);
  });

  it('is closed to one that goes by a shared word', () => {
    const byWord = accuracyOf(readPairs(), ({ line, reply }) => {
      const said = new Set(reply.toLowerCase().match(/\p{L}{5,}/gu));
      return line
        .toLowerCase()
        .match(/\p{L}{5,}/gu)
        ?.some((word) => said.has(word))
        ? 'taken'
        : 'passed-by';
    });
    expect(byWord.passedBy.precision).toBeLessThan(0.5);
    expect(scorerMayGate(byWord)).toBe(false);
  });
});

describe('the scorer', () => {
  const tuned = readPairs().filter(({ split }) => split === 'tuned');

  it('is measured on the tuned and on the held-out pairs', () => {
    const measured = {
      tuned: accuracyOf(tuned, ({ line, reply }) => uptakeOf(line, reply)),
      heldOut: heldOutAccuracy(),
    };
    console.log(accuracyLines(measured).join('\n'));
    expect(measured.heldOut.pairs).toBeGreaterThan(100);
    // What it is sure of is right on both parts: what was learnt is not the tuned pairs by heart.
    for (const { sure, taken, passedBy } of [measured.tuned, measured.heldOut]) {
      expect(sure).toBeGreaterThan(0.4);
      expect(taken.precision).toBeGreaterThan(0.85);
      expect(passedBy.precision).toBeGreaterThan(0.9);
    }
    expect(scorerMayGate()).toBe(isTrusted(measured.heldOut.passedBy));
  });

  it('is as good as the README states', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../uptake/README.md'), 'utf8');
    const shown = ({ precision, recall, recallOfSure }: VerdictAccuracy) =>
      [precision, recall, recallOfSure].map((share) => share?.toFixed(2)).join(' | ');
    const { pairs, taken, passedBy } = heldOutAccuracy();
    expect(readme).toContain(
      `| held out (${pairs}) | taken | ${shown(taken)} |\n| | passed by | ${shown(passedBy)} |`,
    );
  });

  it('weighs its cues as the tuned pairs do', () => {
    const fitted = [...fitPoints(tuned)].map(([name, points]) => [name, Math.round(points)]);
    expect(cues.map(({ name, points }) => [name, points])).toEqual(fitted);
  });
});
