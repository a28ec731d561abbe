import { LineRule, maxTurns } from '@improv/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { games, suggestionPools } from '../../src/library/index.ts';
import {
  advance,
  begin,
  callFor,
  GameMechanic,
  isChecked,
  isComplete,
  judge,
  MechanicState,
  mechanics,
  partnerRuleFor,
  ruleInWords,
} from '../../src/mechanics/index.ts';
import { lineThatKeeps, samples, walk } from './walk.ts';

/** UTF-16 units of JSON: far below what a session document can hold. */
const largestState = 3_000;
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1_000 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'goat',
        'Zebra.',
        'don’t',
        'x'.repeat(300),
        '海に',
        'été',
        '?',
        '…',
        '\ud800',
        '🐐',
        '\n',
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(' ')),
);

describe.each(samples.map((mechanic, n) => [`${mechanic.kind} (${n})`, mechanic] as const))(
  'the mechanic %s',
  (_, mechanic) => {
    it('takes anything that is said, and stays plain JSON of a bounded size', () => {
      fc.assert(
        fc.property(
          text,
          fc.string(),
          fc.array(fc.tuple(text, text), { minLength: 1, maxLength: maxTurns }),
          (suggestion, seed, lines) => {
            let state = begin({ mechanic }, seed, suggestion);
            for (const [at, [player, partner]] of lines.entries()) {
              const turn = at + 1;
              const { call, playerRule } = callFor(state, turn);
              for (const rule of [playerRule, partnerRuleFor(state, turn, player)]) {
                if (rule === null) continue;
                expect(LineRule.safeParse(rule).error).toBeUndefined();
                expect(ruleInWords(rule).length).toBeLessThan(400);
                const { kept, sentence } = judge(rule, player);
                expect(kept === null).toBe(!isChecked(rule));
                expect(kept === false).toBe(sentence !== null);
              }
              if (call !== null) expect(call.length).toBeLessThan(1_000);
              state = advance(state, turn, player, partner);
              expect(MechanicState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
              expect(JSON.stringify(state).length).toBeLessThan(largestState);
              expect(typeof isComplete(state)).toBe('boolean');
            }
          },
        ),
        { seed: 15, numRuns: 60 },
      );
    });

    it('asks for nothing that a line made for it cannot keep', () => {
      fc.assert(
        fc.property(fc.string(), (seed) => {
          for (const { turn, playerRule, playerLine, partnerRule, partnerLine } of walk(
            begin({ mechanic }, seed),
            maxTurns,
            lineThatKeeps,
            (rule, n) => lineThatKeeps(rule, n + 100),
          )) {
            if (playerRule)
              expect(judge(playerRule, playerLine), `turn ${turn}: ${playerLine}`).toEqual({
                kept: isChecked(playerRule) ? true : null,
                sentence: null,
              });
            if (partnerRule)
              expect(judge(partnerRule, partnerLine), `turn ${turn}: ${partnerLine}`).toEqual({
                kept: isChecked(partnerRule) ? true : null,
                sentence: null,
              });
          }
        }),
        { seed: 15, numRuns: 20 },
      );
    });

    it('is the same show for the same seed and may be another for another', () => {
      expect(begin({ mechanic }, 'monday', 'soup')).toEqual(begin({ mechanic }, 'monday', 'soup'));
    });

    it('says truly whether its rules can be checked', () => {
      const rules = walk(begin({ mechanic }, 'seed'), maxTurns, lineThatKeeps).flatMap(
        ({ playerRule, partnerRule }) => [
          ...(playerRule ? [playerRule] : []),
          ...(partnerRule ? [partnerRule] : []),
        ],
      );
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules) expect(isChecked(rule)).toBe(mechanics[mechanic.kind].checked);
    });

    it('refuses a state of another shape', () => {
      expect(() =>
        mechanics[mechanic.kind].advance({ kind: mechanic.kind, surprise: true }, 1, 'a', 'b'),
      ).toThrow();
    });
  },
);

/** Games whose mechanic is made of what the audience gives. */
const takesSuggestion = new Set([
  'two-headed-oracle',
  'hand-to-hand',
  'unspeakable',
  'broken-key',
  'by-request',
  'famous-first-words',
  'from-here-to-there',
  'change-in-the-weather',
  'wrong-shelf',
  'mind-your-title',
]);

describe('the samples', () => {
  it('are of every kind there is, and fit the schema', () => {
    expect(new Set(samples.map(({ kind }) => kind))).toEqual(new Set(Object.keys(mechanics)));
    for (const sample of samples) expect(GameMechanic.safeParse(sample).error).toBeUndefined();
  });
});

describe('a line that is made to keep a rule', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 20 });
  const rules: Record<string, fc.Arbitrary<LineRule>> = {
    words: fc.integer({ min: 1, max: 50 }).map((count) => ({ kind: 'words', count })),
    'first-letter': fc
      .constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
      .map((letter) => ({ kind: 'first-letter', letter })),
    'first-word': word.map((word) => ({ kind: 'first-word', word })),
    'exact-line': words.map((said) => ({ kind: 'exact-line', text: said.join(' ') })),
    again: words.map((said) => ({ kind: 'again', text: said.join(', ') })),
    contains: word.map((word) => ({ kind: 'contains', word })),
    'first-words': words.map((said) => ({ kind: 'first-words', text: said.join(' ') })),
  };

  it.each(Object.entries(rules))('keeps it: %s', (_, rule) => {
    fc.assert(
      fc.property(rule, fc.nat(), (rule, n) => {
        const line = lineThatKeeps(rule, n);
        expect(judge(rule, line)).toEqual({ kept: true, sentence: null });
        expect(judge(rule, ` “${line.toUpperCase()}” `).kept).toBe(true);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('keeps no rule against the word or the letter that it has', () => {
    fc.assert(
      fc.property(words, fc.nat(), (said, n) => {
        const taken = said[n % said.length] ?? '';
        expect(judge({ kind: 'avoids-word', word: taken }, said.join(' ')).kept).toBe(false);
        expect(
          judge({ kind: 'avoids-letter', letter: taken.charAt(0).toUpperCase() }, said.join(' ')).kept,
        ).toBe(false);
        expect(judge({ kind: 'differs', text: said.slice(0, 12).join(' ') }, said.join(' ')).kept).toBe(
          false,
        );
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe.each(games.map((game) => [game.id, game] as const))('fifteen turns of %s', (_, game) => {
  it('are called and judged without a hitch, and both sides can keep every rule', () => {
    const { suggestionKind } = game;
    for (const suggestion of [
      null,
      '',
      'umbrella',
      `my ${suggestionKind} of ${'very '.repeat(60)}long ago`,
      'x',
    ]) {
      const turns = walk(begin(game, 'opening night', suggestion), maxTurns, lineThatKeeps, (rule, n) =>
        lineThatKeeps(rule, n + 100),
      );
      for (const { call, playerRule, playerLine, partnerRule, partnerLine } of turns) {
        expect(call === null || /^\S.*[.!?”]$/su.test(call), call ?? '').toBe(true);
        if (playerRule) expect(judge(playerRule, playerLine).kept, playerLine).not.toBe(false);
        if (partnerRule) expect(judge(partnerRule, partnerLine).kept, partnerLine).not.toBe(false);
      }
    }
  });

  it('make something of every suggestion that the house may shout', () => {
    for (const [suggestion] of suggestionPools[game.suggestionKind]) {
      const turns = walk(begin(game, 'third night', suggestion), 2, lineThatKeeps);
      const heard = turns.map(({ call }) => call ?? '').join(' ');
      if (takesSuggestion.has(game.id)) expect(heard).toContain(suggestion);
      for (const { playerRule, playerLine } of turns) {
        if (playerRule) expect(judge(playerRule, playerLine).kept, playerLine).not.toBe(false);
      }
    }
  });

  it('go on whatever is said', () => {
    const turns = walk(
      begin(game, 'second night', null),
      maxTurns,
      () => '…',
      () => 'Nothing here keeps any rule, but it is said.',
    );
    expect(turns).toHaveLength(maxTurns);
  });
});
