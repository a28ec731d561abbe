import type { LineRule, LineRuleKind } from '@improv/contract';

/** The words of a line as anybody would count them, in small letters. */
export function wordsOf(line: string): string[] {
  return (
    line
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  );
}

const sentencesOf = (line: string) => line.split(/(?<=[.!?…]["”’)]*)\s+/u);
const opening = (line: string, text: string) => {
  const words = wordsOf(text);
  return wordsOf(line).slice(0, words.length).join(' ') === words.join(' ');
};
const holds = (line: string, text: string) =>
  ` ${wordsOf(line).join(' ')} `.includes(` ${wordsOf(text).join(' ')} `);
const overlap = (text: string, line: string) => {
  const said = new Set(wordsOf(line));
  const words = wordsOf(text);
  return words.filter((word) => said.has(word)).length / Math.max(words.length, 1);
};

interface RuleCheck<Rule extends LineRule> {
  /** Whether a line keeps the rule, told apart as simply as possible; left out where no code can. */
  isKept?(rule: Rule, line: string): boolean;
  /** Rules of this kind to play by; those that a test of their own plays are left out. */
  readonly samples: readonly Rule[];
}

const checks: { readonly [Kind in LineRuleKind]: RuleCheck<Extract<LineRule, { kind: Kind }>> } = {
  question: {
    isKept: (_, line) => sentencesOf(line).every((sentence) => sentence.endsWith('?')),
    samples: [{ kind: 'question' }],
  },
  statement: { isKept: (_, line) => !line.includes('?'), samples: [{ kind: 'statement' }] },
  words: {
    isKept: ({ count }, line) => wordsOf(line).length === count,
    samples: [1, 3, 4, 5, 6, 7, 8, 10, 13, 20, 33, 50].map((count) => ({ kind: 'words', count })),
  },
  'first-letter': {
    isKept: ({ letter }, line) => {
      const first = /\p{L}/u.exec(line)?.[0].toUpperCase();
      return first === letter || (letter === 'X' && /^ex/i.test(line));
    },
    samples: [],
  },
  'first-word': {
    isKept: ({ word }, line) => opening(line, word),
    samples: "accordion heavy you stairs running Harold again don't 42 猫 constructor"
      .split(' ')
      .map((word) => ({ kind: 'first-word', word })),
  },
  'first-words': {
    isKept: ({ text }, line) => opening(line, text),
    samples: ['Luckily', 'Sadly', 'It started with', 'The trouble was', 'That was when', 'Dear friend,'].map(
      (text) => ({ kind: 'first-words', text }),
    ),
  },
  'exact-line': {
    isKept: ({ text }, line) => holds(line, text),
    samples: ['Tell them I danced.', 'Is it over'].map((text) => ({ kind: 'exact-line', text })),
  },
  again: { isKept: ({ text }, line) => overlap(text, line) >= 0.75, samples: [] },
  differs: {
    isKept: ({ text }, line) => overlap(text, line) < 0.75,
    samples: [{ kind: 'differs', text: 'I have brought my best hat, and the goat is on the roof.' }],
  },
  contains: {
    isKept: ({ word }, line) => holds(line, word),
    samples: ['umbrella', 'pyjamas', 'basically', 'Captain', 'Your Excellency', 'three'].map((word) => ({
      kind: 'contains',
      word,
    })),
  },
  'avoids-word': {
    isKept: ({ word }, line) => !holds(line, word),
    samples: ['umbrella', 'the', 'I', 'Captain', 'is'].map((word) => ({ kind: 'avoids-word', word })),
  },
  'avoids-letter': {
    isKept: ({ letter }, line) => !line.normalize('NFKD').toUpperCase().includes(letter),
    samples: [],
  },
  emotion: {
    samples: ['jealousy', 'stage fright', 'schadenfreude'].map((emotion) => ({ kind: 'emotion', emotion })),
  },
  genre: {
    samples: ['a western', 'an opera', 'a telenovela'].map((genre) => ({ kind: 'genre', genre })),
  },
};

export const sampleRules: readonly LineRule[] = Object.values(checks).flatMap(
  ({ samples }): readonly LineRule[] => samples,
);

/** Whether a line keeps a rule; true for one that no code can check. */
export function isKept(rule: LineRule, line: string): boolean {
  const check: RuleCheck<LineRule> = checks[rule.kind];
  return check.isKept?.(rule, line) ?? true;
}
