import { describe, expect, it } from 'vitest';
import { branchesOf } from '../../src/safety/landmarks.ts';
import { bookOf, holds, phrases } from '../../src/safety/phrases.ts';

describe('the landmarks of a phrase', () => {
  it.each([
    ['kill (?:the )?dragons?', [['dragon'], ['kill']]],
    ['(?:slay|stab) it', [['slay', 'stab']]],
    ['(?:castle)? moat(?! monster)', [['moat']]],
    ['go+se', []],
    ['(?:a|wizard) wand', [['wand']]],
  ])('are what a text must have: %s', (source, landmarks) => {
    expect(branchesOf(source).map((branch) => branch.landmarks)).toEqual([landmarks]);
  });

  it('are told of each alternative by itself', () => {
    expect(branchesOf('red dragon|(?:blue|green) goblin')).toEqual([
      { source: 'red dragon', landmarks: [['dragon'], ['red']] },
      { source: '(?:blue|green) goblin', landmarks: [['goblin'], ['blue', 'green']] },
    ]);
  });
});

describe('a phrase', () => {
  const [slays] = phrases(['<who>~2slays the dragon'], { who: 'knight|queen' }, ({ before }) =>
    /film $/u.test(before),
  );

  it('has gaps, names and excuses', () => {
    const book = bookOf(slays ? [slays] : []);
    expect(book.firstIn('The queen slays the dragon.')).toBe(slays);
    expect(book.firstIn('The knight of old slays the dragon!')).toBe(slays);
    expect(book.firstIn('The knight. He slays the dragon.')).toBeNull();
    expect(book.firstIn('The film queen slays the dragon.')).toBeNull();
    expect(book.firstIn('The knightess slays the dragon.')).toBeNull();
    expect(slays && holds('the film queen slays the dragon the queen slays the dragon', slays)).toBe(true);
  });

  it('without a word that tells of it is refused', () => {
    expect(() => bookOf(phrases(['\\w+ \\d']))).toThrow('Nothing tells of');
  });

  it('names only what it has words for', () => {
    expect(() => phrases(['<whom> falls'])).toThrow('No words are named whom.');
  });
});
