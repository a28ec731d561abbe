import { maxTurns } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { callFor, type GameMechanic, isComplete, partnerRuleFor } from '../../src/mechanics/index.ts';
import { begun, lineThatKeeps, said, walk } from './walk.ts';

const seeds = Array.from({ length: 60 }, (_, n) => `show ${n}`);

describe('the given lines', () => {
  const both: GameMechanic = { kind: 'given-lines', last: true };

  it('give the line that was suggested, and none that is too long or a mere word', () => {
    const first = 'You said there would be one horse.';
    expect(callFor(begun({ kind: 'given-lines', last: false }, first), 1)).toEqual({
      call: `The first line is on the card: “${first}”`,
      playerRule: { kind: 'exact-line', text: first },
    });
    for (const unfit of ['soup', '', `so ${'very '.repeat(100)}long`]) {
      expect(callFor(begun({ kind: 'given-lines', last: false }, unfit), 1).call).not.toContain('soup');
      expect(callFor(begun({ kind: 'given-lines', last: false }, unfit), 1).playerRule?.kind).toBe(
        'exact-line',
      );
    }
  });

  it('leave every turn after the first free when only the first is given', () => {
    const turns = walk(begun({ kind: 'given-lines', last: false }), maxTurns, lineThatKeeps).slice(1);
    expect(turns.filter(({ call, playerRule, partnerRule }) => call || playerRule || partnerRule)).toEqual(
      [],
    );
  });

  it('remind of the last line, and ask for it in the last turn', () => {
    const turns = walk(begun(both), maxTurns, (_, turn) => `Turn ${turn}.`);
    expect(turns.flatMap(({ turn, call }) => (call ? [turn] : []))).toEqual([1, 8, 12, 15]);
    expect(turns.flatMap(({ turn, playerRule }) => (playerRule ? [turn] : []))).toEqual([1, 15]);
    expect(turns.some(({ state }) => isComplete(state))).toBe(false);
  });

  it('are complete as soon as the last line is said, but not in the first five turns', () => {
    const state = begun(both);
    const last = state?.kind === 'given-lines' ? state.last : null;
    expect(last).not.toBeNull();
    const completes = (at: number) =>
      walk(
        state,
        maxTurns,
        (_, turn) => (turn === at ? `Well then. ${last}` : 'On we go.'),
        () => 'Yes.',
      )
        .filter((walked) => isComplete(walked.state))
        .map(({ turn }) => turn)[0];
    expect(completes(3)).toBeUndefined();
    expect(completes(6)).toBe(6);
    expect(completes(15)).toBe(15);
  });
});

describe('the openers', () => {
  it('change over when they are called', () => {
    const swap: GameMechanic = {
      kind: 'openers',
      player: ['Luckily', 'Luckily', 'Sadly', 'Sadly'],
      partner: ['Sadly', 'Sadly', 'Luckily', 'Luckily'],
      over: true,
      called: true,
    };
    const turns = walk(begun(swap), 5, lineThatKeeps);
    expect(turns.flatMap(({ turn, call }) => (call ? [`${turn} ${call}`] : []))).toEqual([
      '1 You begin with “Luckily”, your partner with “Sadly”.',
      '3 Change over! You begin with “Sadly”, your partner with “Luckily”.',
      '5 Change over! You begin with “Luckily”, your partner with “Sadly”.',
    ]);
    expect(turns[2]?.playerRule).toEqual({ kind: 'first-words', text: 'Sadly' });
    expect(turns[2]?.partnerRule).toEqual({ kind: 'first-words', text: 'Luckily' });
  });

  it('set both free when they are through', () => {
    const story: GameMechanic = {
      kind: 'openers',
      player: ['It began', 'Then'],
      partner: [],
      over: false,
      called: false,
    };
    const turns = walk(begun(story), 4, lineThatKeeps);
    expect(turns.map(({ playerRule }) => playerRule?.kind ?? null)).toEqual([
      'first-words',
      'first-words',
      null,
      null,
    ]);
    expect(turns.map(({ call }) => call !== null)).toEqual([true, false, true, false]);
    expect(turns.every(({ partnerRule }) => partnerRule === null)).toBe(true);
  });
});

describe.each(['emotions', 'genres'] as const)('the %s', (kind) => {
  it('begin with the one that was suggested and switch when it is called, to one not played before', () => {
    const turns = walk(begun({ kind, every: 3 }, 'gentle chaos.'), maxTurns, lineThatKeeps);
    expect(turns.flatMap(({ turn, call }) => (call ? [turn] : []))).toEqual([1, 4, 7, 10, 13]);
    expect(turns[0]?.call).toContain('gentle chaos');
    const rules = turns.map(({ playerRule }) => JSON.stringify(playerRule));
    expect(new Set(rules).size).toBe(5);
    expect(rules[0]).toBe(rules[2]);
    expect(
      turns.every(
        ({ playerRule, partnerRule }) => JSON.stringify(playerRule) === JSON.stringify(partnerRule),
      ),
    ).toBe(true);
  });

  it('leave a suggestion alone that is a speech', () => {
    const speech = 'something between the feeling of a long rainy Sunday and the end of school';
    expect(callFor(begun({ kind, every: 3 }, speech), 1).call).not.toContain('Sunday');
  });
});

describe('the status shift', () => {
  const status: GameMechanic = { kind: 'status', every: 4 };

  it('makes the lower one say the title, keeps the higher one from it, and turns the tables when called', () => {
    const turns = walk(begun(status, '"Your Excellency"'), maxTurns, lineThatKeeps);
    const sides = turns.map(({ playerRule, partnerRule }) => `${playerRule?.kind}/${partnerRule?.kind}`);
    expect(new Set(sides)).toEqual(new Set(['contains/avoids-word', 'avoids-word/contains']));
    expect(sides.slice(0, 4).every((side) => side === sides[0])).toBe(true);
    expect(sides[4]).not.toBe(sides[3]);
    expect(sides[8]).toBe(sides[0]);
    expect(turns.flatMap(({ turn, call }) => (call ? [turn] : []))).toEqual([1, 5, 9, 13]);
    expect(turns[0]?.call).toContain('“Your Excellency”');
  });

  it('starts now with the one below and now with the other', () => {
    const first = new Set(seeds.map((seed) => callFor(begun(status, null, seed), 1).playerRule?.kind));
    expect(first.size).toBe(2);
  });
});

describe('reverse and forward', () => {
  const tape: GameMechanic = { kind: 'reverse', every: 4 };

  it('undoes the last exchange in reverse order and goes on another way', () => {
    const turns = said(
      tape,
      null,
      ['One goat.', 'One heron.'],
      ['Two goats.', 'Two herons.'],
      ['Three goats.', 'Three herons.'],
      ['Three goats.', 'Two herons.'],
      ['A sheep.', 'An owl.'],
      ['More.', 'Less.'],
    );
    expect(turns[3]?.call).toMatch(/^Reverse!/);
    expect(turns[3]?.playerRule).toEqual({ kind: 'again', text: 'Three goats.' });
    expect(turns[3]?.partnerRule).toEqual({ kind: 'again', text: 'Two herons.' });
    expect(turns[4]?.call).toMatch(/^Forward!/);
    expect(turns[4]?.playerRule).toEqual({ kind: 'differs', text: 'Three goats.' });
    expect(turns[4]?.partnerRule).toEqual({ kind: 'differs', text: 'Three herons.' });
    expect(turns[5]).toMatchObject({ call: null, playerRule: null, partnerRule: null });
  });

  it('asks for no more of a long line than its opening', () => {
    const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    const turns = said(tape, null, ['a', 'b'], ['c', 'd'], [long, 'f'], ['', '']);
    expect(turns[3]?.playerRule).toEqual({ kind: 'again', text: long.split(' ').slice(0, 12).join(' ') });
  });

  it('asks for nothing back where nothing was said', () => {
    const turns = said(tape, null, ['a', 'b'], ['c', '…'], ['🐐', 'f'], ['', '']);
    expect(turns[3]).toMatchObject({ playerRule: null, partnerRule: null });
  });
});

describe('another way', () => {
  it('sends the last exchange back when the bell rings', () => {
    const turns = said(
      { kind: 'another-way', every: 3 },
      null,
      ['One goat.', 'One heron.'],
      ['Two goats.', 'Two herons.'],
      ['A sheep.', 'An owl.'],
      ['More.', 'Less.'],
    );
    expect(turns.map(({ call }) => call !== null)).toEqual([false, false, true, false]);
    expect(turns[2]?.playerRule).toEqual({ kind: 'differs', text: 'Two goats.' });
    expect(turns[2]?.partnerRule).toEqual({ kind: 'differs', text: 'Two herons.' });
    expect(turns[3]?.playerRule).toBeNull();
  });
});

describe('what is forbidden', () => {
  it.each([
    ['m', 'M'],
    ['the letter "Q"', 'Q'],
    ['W!', 'W'],
  ])('is the letter that was suggested: %s', (suggestion, letter) => {
    const state = begun({ kind: 'forbidden-letter' }, suggestion);
    expect(callFor(state, 1).playerRule).toEqual({ kind: 'avoids-letter', letter });
    expect(partnerRuleFor(state, 9, 'A goat.')).toEqual({ kind: 'avoids-letter', letter });
  });

  it('is a letter of the house where no letter was suggested', () => {
    for (const suggestion of ['umbrella', 'я', '', '7']) {
      const state = begun({ kind: 'forbidden-letter' }, suggestion);
      expect(callFor(state, 1).playerRule).toEqual(
        callFor(begun({ kind: 'forbidden-letter' }), 1).playerRule,
      );
    }
  });

  it.each([
    ['sorry', 'sorry'],
    ['the word “sorry”', 'sorry'],
    ['  Deadline!', 'Deadline'],
  ])('is the word that was suggested: %s', (suggestion, word) => {
    const state = begun({ kind: 'forbidden-word', word: null, side: 'both' }, suggestion);
    expect(callFor(state, 1).playerRule).toEqual({ kind: 'avoids-word', word });
    expect(partnerRuleFor(state, 1, 'A goat.')).toEqual({ kind: 'avoids-word', word });
  });

  it('is the word of the game where the game has one, and for the player alone if it says so', () => {
    const state = begun({ kind: 'forbidden-word', word: 'but', side: 'player' }, 'sorry');
    expect(callFor(state, 3)).toEqual({ call: null, playerRule: { kind: 'avoids-word', word: 'but' } });
    expect(partnerRuleFor(state, 3, 'I came.')).toBeNull();
  });
});

describe('the words that the house orders', () => {
  it('begin with the suggested one, are all different, and go one to each side at every call', () => {
    const turns = walk(begun({ kind: 'audience-word', every: 2 }, 'an anvil'), maxTurns, lineThatKeeps);
    expect(turns.flatMap(({ turn, call }) => (call ? [turn] : []))).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(turns[1]?.playerRule).toEqual({ kind: 'contains', word: 'anvil' });
    const ordered = turns
      .flatMap(({ playerRule, partnerRule }) => [playerRule, partnerRule])
      .filter((rule) => rule !== null);
    expect(new Set(ordered.map((rule) => JSON.stringify(rule))).size).toBe(14);
    expect(turns[2]).toMatchObject({ playerRule: null, partnerRule: null });
  });
});
