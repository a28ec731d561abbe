import { maxTurns } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import {
  begin,
  callFor,
  type GameMechanic,
  isComplete,
  judge,
  partnerRuleFor,
} from '../../src/mechanics/index.ts';
import { begun, lineThatKeeps, said, walk } from './walk.ts';

const seeds = Array.from({ length: 60 }, (_, n) => `show ${n}`);

describe('a game without a mechanic', () => {
  it('calls nothing, asks for nothing and never completes', () => {
    const state = begin({ mechanic: null }, 'seed', 'soup');
    expect(state).toBeNull();
    expect(callFor(state, 1)).toEqual({ call: null, playerRule: null });
    expect(partnerRuleFor(state, 1, 'Hello')).toBeNull();
    expect(isComplete(state)).toBe(false);
  });
});

describe('questions only and no questions', () => {
  it('hold both sides to it in every turn, and are announced at the first', () => {
    for (const [kind, rule] of [
      ['questions-only', 'question'],
      ['no-questions', 'statement'],
    ] as const) {
      const turns = walk(begun({ kind }), maxTurns, lineThatKeeps);
      expect(turns.every((turn) => turn.playerRule?.kind === rule && turn.partnerRule?.kind === rule)).toBe(
        true,
      );
      expect(turns.filter(({ call }) => call !== null).map(({ turn }) => turn)).toEqual([1, 8]);
    }
  });
});

describe('one word at a time', () => {
  const oracle: GameMechanic = { kind: 'one-word' };

  it('begins with the question that was suggested', () => {
    expect(callFor(begun(oracle, 'Why is the sea in such a hurry?'), 1).call).toBe(
      'The house asks: “Why is the sea in such a hurry?” One word each.',
    );
  });

  it('draws a question when none was suggested', () => {
    const asked = new Set(seeds.map((seed) => callFor(begun(oracle, null, seed), 1).call));
    expect(asked.size).toBeGreaterThan(5);
  });

  it('reads out an answer after the full stop of the player and asks the next question', () => {
    const turns = said(oracle, null, ['Because', 'it'], ['is', 'late'], ['always.', 'Amen'], ['We', 'never']);
    expect(turns.map(({ call }) => call !== null)).toEqual([true, false, false, true]);
    expect(turns[3]?.call).toMatch(/^“Because it is late always\.” The oracle has spoken\. Next: “.+”$/);
  });

  it('asks a question that was not asked before', () => {
    const answer: [string, string][] = [
      ['One', 'two'],
      ['three', 'four'],
      ['five.', 'Amen'],
    ];
    const turns = said(oracle, null, ...answer, ...answer, ...answer, ...answer, ...answer);
    const asked = turns.flatMap(({ call }) => (call ? [call.replace(/^.*(?:Next|asks): /, '')] : []));
    expect(new Set(asked).size).toBe(5);
  });

  it('takes no full stop for an end before there is something to read out', () => {
    const turns = said(oracle, null, ['No.', 'No.'], ['Yes.', 'No.'], ['Soup', '…']);
    expect(turns.slice(1).every(({ call }) => call === null)).toBe(true);
  });

  it('takes the first word of a line that has more, and ends an answer that goes on and on', () => {
    const endless = Array.from({ length: 8 }, (): [string, string] => ['soup of the day', 'and bread']);
    const turns = said(oracle, null, ...endless);
    expect(turns[7]?.call).toMatch(
      /^“Soup and soup and soup and soup and soup and soup and soup and\.” The oracle/,
    );
  });

  it('asks again when neither has said a word', () => {
    const turns = said(oracle, 'Who moved the mountain?', ['…', '🐐'], ['', '']);
    expect(turns[1]?.call).toContain('Who moved the mountain?');
  });
});

describe('the word count', () => {
  const rates: GameMechanic = { kind: 'word-count', counts: [7, 3], every: 4 };

  it('changes when it is called and holds both sides', () => {
    const turns = walk(begun(rates), 9, lineThatKeeps);
    const counts = turns.map(({ playerRule }) => playerRule?.kind === 'words' && playerRule.count);
    expect(counts).toEqual([7, 7, 7, 7, 3, 3, 3, 3, 7]);
    expect(turns.every(({ playerRule, partnerRule }) => playerRule?.kind === partnerRule?.kind)).toBe(true);
    expect(turns.flatMap(({ turn, call }) => (call ? [`${turn} ${call}`] : []))).toEqual([
      '1 Seven words a line is what we can pay for.',
      '5 The rate has changed: three words a line.',
      '9 The rate has changed: seven words a line.',
    ]);
  });

  it('is not called as changed when the same number comes again', () => {
    const turns = walk(begun({ kind: 'word-count', counts: [5], every: 3 }), 15, lineThatKeeps);
    expect(turns.filter(({ call }) => call !== null)).toHaveLength(1);
  });
});

describe('the alphabet', () => {
  const order: GameMechanic = { kind: 'alphabet' };

  it('begins with the letter that was suggested, or else with any', () => {
    expect(callFor(begun(order, 'the letter q'), 1).playerRule).toEqual({
      kind: 'first-letter',
      letter: 'Q',
    });
    expect(callFor(begun(order, 'É'), 1).playerRule?.kind).toBe('first-letter');
    const letters = new Set(
      seeds.map((seed) => JSON.stringify(callFor(begun(order, null, seed), 1).playerRule)),
    );
    expect(letters.size).toBeGreaterThan(12);
  });

  it('goes on from letter to letter across both sides, and from Z to A', () => {
    const turns = said(
      order,
      'Y',
      ['Yes.', 'Zebras!'],
      ['All of them.', '“But why?”'],
      ['Cheese.', 'Dear me.'],
    );
    expect(
      turns.map(({ playerRule, partnerRule }) =>
        [playerRule, partnerRule].map((rule) => rule?.kind === 'first-letter' && rule.letter).join(''),
      ),
    ).toEqual(['YZ', 'AB', 'CD']);
  });

  it('follows what was really said after a slip of either side', () => {
    const turns = said(order, 'A', ['Many goats.', 'Never.'], ['Oh no.', 'Zebra'], ['A goat', 'B']);
    expect(turns[0]?.partnerRule).toEqual({ kind: 'first-letter', letter: 'N' });
    expect(turns[1]?.playerRule).toEqual({ kind: 'first-letter', letter: 'O' });
    expect(turns[2]?.playerRule).toEqual({ kind: 'first-letter', letter: 'A' });
  });

  it('goes on as if nothing had happened after a line in another script or without letters', () => {
    const turns = said(order, 'A', ['Да', '…'], ['C', 'D']);
    expect(turns[0]?.partnerRule).toEqual({ kind: 'first-letter', letter: 'B' });
    expect(turns[1]?.playerRule).toEqual({ kind: 'first-letter', letter: 'C' });
  });

  it('counts "ex" as an X, so that Y comes next', () => {
    const turns = said(order, 'X', ['Excellent!', 'Yes.']);
    expect(turns[0]?.partnerRule).toEqual({ kind: 'first-letter', letter: 'Y' });
  });

  it('is round after 26 lines', () => {
    const turns = walk(begun(order), 13, lineThatKeeps);
    expect(turns.map(({ state }) => isComplete(state))).toEqual([...Array(12).fill(false), true]);
    expect(turns[12]?.call).toMatch(/^Two letters and we are round/);
  });
});

describe('last word, first word', () => {
  const chain: GameMechanic = { kind: 'last-word-first' };

  it('begins with the last word of the suggestion, or with one of the house', () => {
    expect(callFor(begun(chain, 'a wooden harbour!'), 1)).toEqual({
      call: 'The word in the air is “harbour”. Begin with it.',
      playerRule: { kind: 'first-word', word: 'harbour' },
    });
    expect(callFor(begun(chain), 1).playerRule?.kind).toBe('first-word');
  });

  it('hands the last word on from each side to the other, punctuation aside', () => {
    const turns = said(
      chain,
      'soup',
      ['Soup is served, Zoë!', 'Zoë has left the “room”.'],
      ['Rooms are dear.', 'Dear me…'],
    );
    expect(turns[0]?.partnerRule).toEqual({ kind: 'first-word', word: 'Zoë' });
    expect(turns[1]?.playerRule).toEqual({ kind: 'first-word', word: 'room' });
    expect(judge({ kind: 'first-word', word: 'room' }, 'Rooms are dear.').kept).toBe(true);
  });

  it('follows what was really said after a slip', () => {
    const turns = said(
      chain,
      'soup',
      ['I would rather have bread', 'Cheese, madam?'],
      ['Madam left', 'left'],
    );
    expect(turns[0]?.partnerRule).toEqual({ kind: 'first-word', word: 'bread' });
    expect(turns[1]?.playerRule).toEqual({ kind: 'first-word', word: 'madam' });
  });

  it('asks for nothing after a line without a word, or with an unspeakable one', () => {
    const turns = said(chain, 'soup', ['…', '🐐!'], ['a'.repeat(500), 'fine']);
    expect(turns.map(({ partnerRule }) => partnerRule)).toEqual([null, null]);
    expect(turns[1]?.playerRule).toBeNull();
  });
});
