import { fold } from '@improv/play/text';
import { readers, shapes } from '@improv/testing/hostileLines';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenStream } from '../../src/safety/index.ts';

const shortLength = 500;
const longer = 8;
/** What grows with the line takes as long for one long line as for the 8 short ones in it, what grows with its square 8 times. */
const growsAtMost = 3.5;
/** What looks steep is measured again: the collector may have run in the midst of it. */
const looks = 4;
/** Below this a ratio says more of the machine than of the code. Milliseconds. */
const worthAskingMs = 8;

/** Milliseconds of CPU, the least of several tries: what else the machine does only adds to them. */
function cpuOf(work: () => unknown, tries: number): number {
  const times = Array.from({ length: tries }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

describe('no line costs more than its length', () => {
  it.each(readers)('%s', (_, read) => {
    const steep = shapes.filter((shape) => {
      const [short, long] = [shortLength, shortLength * longer].map((length) => shape(length));
      const [brief, lengthy] = [short ?? '', long ?? ''];
      if (cpuOf(() => read(lengthy), 1) < worthAskingMs) return false;
      const many = Array.from({ length: longer }, () => brief);
      const isSteep = () => cpuOf(() => read(lengthy), 3) > growsAtMost * cpuOf(() => many.map(read), 3);
      return Array.from({ length: looks }).every(isSteep);
    });
    expect(steep.map((shape) => JSON.stringify(shape(20)))).toEqual([]);
  });

  it('and a streamed answer is not screened anew from its beginning with each word', () => {
    const work = (length: number) => {
      let read = 0;
      const counting = {
        leaks: (text: string) => {
          read += text.length;
          return false;
        },
        suspectFrom: (text: string) => {
          read += text.length;
          return text.length;
        },
      };
      const screen = screenStream(counting);
      const text = 'The whale asks for the manager again. '.repeat(length / 38 + 1).slice(0, length);
      let shown = '';
      for (const word of text.split(/(?<=\s)/u)) shown += screen.push(word);
      const end = screen.end();
      expect(shown + (end.verdict === 'pass' ? end.rest : '')).toBe(text);
      return read;
    };
    const shortAnswer = 2_000;
    // The square would be 16 times as much.
    expect(work(4 * shortAnswer) / work(shortAnswer)).toBeLessThan(8);
  });
});

describe('folding', () => {
  const optional = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}+/gu;
  const piece = fc.constantFrom(
    ...[
      'a',
      'é',
      'α',
      'ب',
      'א',
      'क',
      'か',
      '1',
      ' ',
      '\u0301',
      '\u0344',
      '\u064B',
      '\u05B0',
      '\u0941',
      '\u0610',
    ],
  );

  it('leaves out the marks of those scripts alone that may go without', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const expected = text.normalize('NFKD').replace(optional, '').normalize('NFC').toLowerCase();
        expect(fold(text)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a long answer', () => {
  const watch = {
    leaks: (text: string) => text.includes('the secret'),
    suspectFrom: (text: string) => text.length,
  };
  const filler = 'The whale asks for the manager again. ';

  it.each([
    'You nigger, take the goat.',
    'You f a g g o t, take the goat.',
    'And now the secret is told, take the goat.',
  ])('is stopped where it goes wrong, however late: %s', (foul) => {
    for (const before of [10, 40, 100]) {
      const screen = screenStream(watch);
      const words = (filler.repeat(before) + foul + ` ${filler}`.repeat(3)).split(/(?<=\s)/u);
      let shown = '';
      for (const word of words) shown += screen.push(word);
      expect(screen.blocked, String(before)).not.toBeNull();
      expect(shown).not.toMatch(/nigg|f a g g|the secret/iu);
      expect(shown.length).toBeGreaterThanOrEqual(filler.length * before - 1);
    }
  });
});
