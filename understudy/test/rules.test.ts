import { type LineRule, type ScriptLine, Stumble } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { Cast } from '../src/cast/cast.ts';
import { isKept, sampleRules, wordsOf } from './ruleChecks.ts';
import { ask, briefFor } from './show.ts';

/** A player's line, and what of it a partner who listened could take up; nothing where there is nothing. */
const lines: readonly (readonly [line: string, oneOf: readonly string[]])[] = [
  ["I brought my grandmother's accordion because the patients look so sad.", ['accordion', 'patients']],
  ['Did you feed the penguin?', ['penguin']],
  ["Hold this rope and don't let go.", ['rope']],
  ['My name is Brenda and I am the new dentist.', ['brenda', 'dentist']],
  ['The soup is cold again', ['soup']],
  ['Yes.', []],
  ["Let's escape through the window!", ['window']],
  ['You always forget our anniversary, Harold.', ['anniversary']],
  ['I lost the key to the cellar.', ['key', 'cellar']],
  ['Где библиотека?', []],
  ['There is a goat on the roof and it sings', ['goat', 'roof']],
  ['I am so scared of your uncle.', ['uncle']],
];
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const moves = ['build', 'heighten', 'reveal', 'callback', 'raise-stakes', 'change-place'] as const;

interface Reply {
  readonly reply: string;
  readonly oneOf: readonly string[];
}

/** Twelve lines against one rule, with a stumble now and then. */
function playTo(rule: LineRule, sessionId: string, played = lines): Reply[] {
  const cast = new Cast();
  const script: ScriptLine[] = [];
  return played.map(([line, oneOf], i) => {
    const turn = i + 1;
    const fallible = turn > 6;
    const brief = briefFor({
      show: sessionId,
      turn,
      turnsRemaining: 15 - turn,
      script: script.slice(-12),
      partnerRule: rule,
      stumble: fallible && turn % 3 === 0 ? (Stumble.options[turn % 5] ?? null) : null,
      move: moves[turn % 6] ?? null,
    });
    const reply = ask(cast, brief, line);
    script.push({ n: turn, speaker: 'player', text: line }, { n: turn, speaker: 'partner', text: reply });
    return { reply, oneOf };
  });
}

const broken = (rule: LineRule, replies: readonly Reply[]) =>
  replies.filter(({ reply }) => !isKept(rule, reply)).map(({ reply }) => reply);
const repeated = (replies: readonly Reply[]) => {
  const all = replies.map(({ reply }) => wordsOf(reply).join(' '));
  return all.filter((reply, i) => all.indexOf(reply) !== i);
};
/** The share of the lines with something in them that was taken up. */
function takenUp(replies: readonly Reply[]): number {
  const able = replies.filter(({ oneOf }) => oneOf.length > 0);
  const taken = able.filter(({ reply, oneOf }) => oneOf.some((word) => reply.toLowerCase().includes(word)));
  return taken.length / able.length;
}

describe('the Partner under a rule', () => {
  it.each(sampleRules)('keeps it in every line, repeats none and still listens: %j', (rule) => {
    const replies = playTo(rule, `rule ${JSON.stringify(rule)}`);
    expect(broken(rule, replies)).toEqual([]);
    expect(repeated(replies)).toEqual([]);
    expect(takenUp(replies)).toBeGreaterThanOrEqual(0.8);
    for (const { reply } of replies) expect(reply).not.toMatch(/undefined|#|\uE000| {2}/);
  });

  it('keeps to a letter, or does without it, for twelve lines', () => {
    for (const rule of [
      { kind: 'first-letter' as const, letter: 'Q' },
      { kind: 'avoids-letter' as const, letter: 'M' },
      { kind: 'avoids-letter' as const, letter: 'E' },
    ]) {
      const replies = playTo(rule, `twelve ${rule.kind} ${rule.letter}`);
      expect(broken(rule, replies)).toEqual([]);
      expect(repeated(replies)).toEqual([]);
    }
  });

  it('begins with any letter of the alphabet', () => {
    for (const letter of letters) {
      const rule = { kind: 'first-letter' as const, letter };
      const replies = playTo(rule, `letter ${letter}`, lines.slice(0, 7));
      expect(broken(rule, replies)).toEqual([]);
      expect(repeated(replies)).toEqual([]);
      expect(takenUp(replies)).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('does without any letter of the alphabet', () => {
    const sayable = letters.flatMap((letter) => {
      const rule = { kind: 'avoids-letter' as const, letter };
      const replies = playTo(rule, `without ${letter}`, lines.slice(0, 7));
      expect(broken(rule, replies)).toEqual([]);
      expect(repeated(replies)).toEqual([]);
      // What can't be said without the letter can't be taken up.
      const free = (word: string) => !word.toUpperCase().includes(letter);
      return replies.map(({ reply, oneOf }) => ({ reply, oneOf: oneOf.filter(free) }));
    });
    expect(takenUp(sayable)).toBeGreaterThanOrEqual(0.9);
  });

  it('says again what it said before, word for word', () => {
    const script = [
      {
        n: 1,
        speaker: 'partner' as const,
        text: 'I buried the spoon under the old pear tree, and the dog knows. It was you who told me to.',
      },
      { n: 2, speaker: 'partner' as const, text: 'The dog is on our side.' },
    ];
    const rule = { kind: 'again' as const, text: 'I buried the spoon under the old pear tree, and the dog' };
    const reply = ask(new Cast(), briefFor({ turn: 3, script, partnerRule: rule }), 'The spoon was mine.');
    expect(reply).toBe(script[0]?.text);
  });

  it('plays no two feelings, and no two kinds of story, alike', () => {
    const feelings = [
      'jealousy',
      'pride',
      'homesickness',
      'relief',
      'suspicion',
      'tenderness',
      'boredom',
      'triumph',
      'guilt',
      'hope',
      'fear',
      'joy',
      'anger',
      'sadness',
    ];
    const shelves = [
      'a western',
      'a ghost story',
      'a nature documentary',
      'a hospital soap',
      'a silent film with sound',
      'a courtroom drama',
      'a fairy tale',
      'a spy thriller',
      'an opera',
      'a cookery programme',
      'science fiction from long ago',
      'a sports report',
      'a romance on a rainy platform',
      'a disaster film',
    ];
    for (const played of [
      feelings.map((emotion) => ({ kind: 'emotion' as const, emotion })),
      shelves.map((genre) => ({ kind: 'genre' as const, genre })),
    ]) {
      const said = played.map((partnerRule) =>
        ask(new Cast(), briefFor({ show: 'one', partnerRule }), 'I found a ladder.'),
      );
      expect(
        new Set(said.map((reply) => reply.split(' ').slice(0, 3).join(' '))).size,
      ).toBeGreaterThanOrEqual(13);
      expect(said.filter((reply) => reply.includes('ladder')).length).toBeGreaterThanOrEqual(12);
    }
  });
});

describe('an answer of one word at a time', () => {
  const rule = { kind: 'words' as const, count: 1 };

  it('goes on from the player’s word as a sentence would', () => {
    const follow = (words: readonly string[]) => {
      const script = words.slice(0, -1).map((text, i) => ({
        n: Math.floor(i / 2) + 1,
        speaker: i % 2 === 0 ? ('player' as const) : ('partner' as const),
        text,
      }));
      const turn = Math.floor((words.length - 1) / 2) + 1;
      return Array.from({ length: 12 }, (_, i) =>
        ask(new Cast(), briefFor({ show: `word-${i}`, turn, script, partnerRule: rule }), words.at(-1)),
      );
    };
    for (const word of follow(['The', 'old', 'king'])) expect(word).toMatch(/s$|must|will|can|should|never/);
    for (const word of follow(['Because', 'the'])) expect(word).not.toMatch(/^(?:the|and|because|is)$/);
    for (const word of follow(['The', 'king', 'sleeps', 'under']))
      expect(word).toMatch(/^(?:the|your|every|her|our|my|no|one|another|their)$/);
    for (const word of follow(['A', 'wolf', 'ate', 'an'])) expect(word).toMatch(/^[aeiou]/);
    for (const word of follow(['It', 'wants', 'to'])) expect(word).toMatch(/^[a-z]+[^s]$/);
  });

  it('begins anew when the last sentence has its full stop', () => {
    const script = [
      { n: 1, speaker: 'player' as const, text: 'Soup' },
      { n: 1, speaker: 'partner' as const, text: 'waits' },
    ];
    const reply = ask(new Cast(), briefFor({ turn: 2, script, partnerRule: rule }), 'forever.');
    expect(reply).toMatch(/^[A-Z][a-z]+$/);
  });
});
