import { describe, expect, it } from 'vitest';
import { concreteWords, wordForms } from '../../src/score/concreteWords.ts';
import { agreement, pairIdOf, readPair, readPairs, splitOf } from '../../src/score/uptake/labelledPairs.ts';

describe('the labelled pairs', () => {
  const pairs = readPairs();
  const counted = pairs.filter(({ takenUp }) => takenUp !== null);
  const share = (of: readonly unknown[], all: readonly unknown[] = counted) => of.length / all.length;

  it('are 320 at least that count, each once, half of them taken up', () => {
    expect(counted.length).toBeGreaterThanOrEqual(320);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    const taken = share(counted.filter(({ takenUp }) => takenUp));
    expect(taken).toBeGreaterThan(0.45);
    expect(taken).toBeLessThan(0.55);
  });

  it('hold a third out', () => {
    const heldOut = share(counted.filter(({ split }) => split === 'held-out'));
    expect(heldOut).toBeGreaterThan(0.3);
    expect(heldOut).toBeLessThan(0.37);
  });

  it('cannot be told apart by a shared word', () => {
    const sharing = counted.filter(({ line, reply }) => {
      const said = wordForms(reply);
      return concreteWords(line).some((forms) => [...forms].some((form) => said.has(form)));
    });
    const taken = counted.filter(({ takenUp }) => takenUp);
    const passed = counted.filter(({ takenUp }) => !takenUp);
    expect(
      share(
        sharing.filter(({ takenUp }) => takenUp),
        taken,
      ),
    ).toBeLessThan(0.25);
    expect(
      share(
        sharing.filter(({ takenUp }) => !takenUp),
        passed,
      ),
    ).toBeGreaterThan(0.5);
  });

  it('were labelled alike both times, as the README states', () => {
    const { pairs: all, share, kappa } = agreement(pairs.map(({ labels }) => labels));
    expect({ all, share: share.toFixed(3), kappa: kappa.toFixed(3) }).toEqual({
      all: 425,
      share: '0.993',
      kappa: '0.986',
    });
  });

  it('are refused with the line and the reason', () => {
    const pair = pairs[0];
    const changed = (more: object) => () => readPair(JSON.stringify({ ...pair, ...more }), 7);
    expect(changed({})).not.toThrow();
    expect(changed({ reply: 'Changed.' })).toThrow(/line 7 .*id does not follow/su);
    expect(changed({ split: pair?.split === 'tuned' ? 'held-out' : 'tuned' })).toThrow(/split/u);
    expect(changed({ labels: [true, false] })).toThrow(/takenUp/u);
    expect(changed({ kind: 'nonsense' })).toThrow(/line 7/u);
    expect(() => readPair('{', 3)).toThrow(/line 3/u);
  });
});

it('draws the split by the id', () => {
  const ids = Array.from({ length: 3000 }, (_, n) => pairIdOf('A line.', String(n)));
  const heldOut = ids.filter((id) => splitOf(id) === 'held-out').length / ids.length;
  expect(heldOut).toBeGreaterThan(0.3);
  expect(heldOut).toBeLessThan(0.37);
});

it('tells agreement from chance', () => {
  expect(
    agreement([
      [true, true],
      [false, false],
    ]),
  ).toMatchObject({ share: 1, kappa: 1 });
  const blind = [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ] as const;
  expect(agreement(blind)).toMatchObject({ share: 0.5, kappa: 0 });
});
