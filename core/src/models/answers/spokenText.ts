/** Names that a model may put before what it says, as in a script. */
const ownLabels = [
  'scene partner',
  'partner',
  'mc',
  'host',
  'room',
  'coach',
  'assistant',
  'narrator',
  'ai',
  'model',
];
/** Names of the player's: what comes after one was made up for them. */
const playersLabels = ['you', 'player', 'user', 'me'];
const longestLabel = 14;

const marks = '(?:\\*\\*|__|\\*|_)?';
const labelled = (names: readonly string[]) =>
  new RegExp(`^\\s*${marks}(?:${names.join('|')})${marks}\\s*:${marks}\\s*`, 'iu');
const ownLabel = labelled(ownLabels);
const playersLabel = labelled(playersLabels);
const blockMark = /^\s*(?:#{1,6}\s+|>\s+|[-•]\s+)/u;
/** Longer than this nothing is a direction, or stressed. Characters, marks and all. */
const longestSpan = 160;
const upTo = (none: string) => `[^${none}\\n]{1,${longestSpan - 4}}?`;
const bold = new RegExp(`(\\*\\*|__)(?=\\S)(${upTo('')})(?<=\\S)\\1`, 'gu');
/** `*laughs*`, `_softly_`, `(beat)`, `[door opens]`. */
const span = new RegExp(
  [
    String.raw`(\s*)(?<![\p{L}\p{N}])(?:`,
    String.raw`\*(?!\s)(${upTo('*')})(?<!\s)\*`,
    String.raw`|_(?!\s)(${upTo('_')})(?<!\s)_`,
    String.raw`|\((${upTo('()')})\)`,
    String.raw`|(\[${upTo('[\\]')}\])`,
    String.raw`)(?![\p{L}\p{N}])`,
  ].join(''),
  'gu',
);
const emoji =
  /(\s*)(?:(?![©®™])\p{Extended_Pictographic}(?:[\uFE0F\u200D]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}|[\uFE0F\u200D])/gu;
/** No space is left before these where something was taken out. */
const punctuation = /^\s*[.,!?;:]/u;
/** A direction says what a person does, in the third person: without I or you. */
const speaks = /\b(?:I|I['’]m|you|we|my|me|our|us)\b/iu;
const longestDirectionWords = 10;

export interface SpokenText {
  readonly text: string;
  /** The player's own line begins: nothing that follows counts. */
  readonly isOver: boolean;
}

/**
 * What is spoken of a text that a model has written for the stage: without speaker labels, Markdown, stage directions and
 * emoji. Arithmetic, and a label that is quoted within a sentence, stay.
 */
export function spokenText(written: string): SpokenText {
  const spoken: string[] = [];
  for (const line of written.split('\n')) {
    const bare = line.replace(blockMark, '');
    if (playersLabel.test(bare)) return { text: joined(spoken), isOver: true };
    spoken.push(withoutMarkup(bare.replace(ownLabel, '')));
  }
  return { text: joined(spoken), isOver: false };
}

function joined(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trimStart();
}

function withoutMarkup(line: string): string {
  return line
    .replace(bold, '$2')
    .replace(span, (whole, before: string, star, underscore, round, square, at: number, all: string) => {
      const inner: string = star ?? underscore ?? round;
      const isTakenOut =
        square !== undefined || (isBetweenSentences(all, at, whole.length) && isDirection(inner));
      if (isTakenOut) return spaceLeft(before, all.slice(at + whole.length));
      return round === undefined ? before + inner : whole;
    })
    .replace(emoji, (whole, before: string, at: number, all: string) =>
      spaceLeft(before, all.slice(at + whole.length)),
    );
}

/** What stays of the space before something that is taken out. */
function spaceLeft(before: string, after: string): string {
  return punctuation.test(after) ? '' : before;
}

function isBetweenSentences(line: string, at: number, length: number): boolean {
  const before = line.slice(0, at).trimEnd();
  const after = line.slice(at + length).trimStart();
  return (
    /(?:^|[.!?…:*)"”\]])$/u.test(before) &&
    /^(?:$|[\p{Lu}"“‘'(*¿¡[\p{N}…]|\p{Extended_Pictographic})/u.test(after)
  );
}

function isDirection(inner: string): boolean {
  const words = inner.trim().split(/\s+/u);
  if (words.length > longestDirectionWords || speaks.test(inner)) return false;
  return /^\p{Ll}/u.test(inner) || /^\p{Lu}\p{L}*(?:s|ing)$/u.test(words[0] ?? '');
}

/** What may be the beginning of an emoji, or half of a character. */
const unfinished =
  /(?:[\uD800-\uDBFF]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D)+$/u;

/** How much of a text that still grows means the same whatever follows; the rest is to be waited for. */
export function settledLength(written: string): number {
  const lineStart = written.lastIndexOf('\n') + 1;
  const line = written.slice(lineStart);
  if (mayBecomeLabel(line)) return lineStart;
  const last = undecidedAt(line) ?? line.length;
  const whole = line.slice(0, last).replace(unfinished, '');
  return lineStart + whole.length;
}

function mayBecomeLabel(line: string): boolean {
  const begun = line
    .replace(blockMark, '')
    .replace(/[*_>#•\-\s]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (begun.includes(':') || begun.length > longestLabel) return false;
  return [...ownLabels, ...playersLabels].some((label) => label.startsWith(begun) || begun === label);
}

const closings: Readonly<Record<string, string>> = {
  '*': '*',
  '**': '**',
  _: '_',
  __: '__',
  '(': ')',
  '[': ']',
};

/**
 * Where a span begins that has not ended, or that nothing follows yet: what follows decides whether it stood between
 * sentences.
 */
function undecidedAt(line: string): number | null {
  let open: { readonly mark: string; readonly at: number } | null = null;
  let last: { readonly from: number; readonly to: number } | null = null;
  for (const { 0: mark, index } of line.matchAll(/\*{1,2}|_{1,2}|[()[\]]/gu)) {
    if (open) {
      if (mark !== closings[open.mark]) continue;
      last = { from: open.at, to: index + mark.length };
      open = null;
    } else if (mark in closings && mayOpen(mark, line[index + mark.length])) open = { mark, at: index };
  }
  if (open && line.length - open.at <= longestSpan) return open.at;
  return last && !/[\p{L}\p{N}]/u.test(line.slice(last.to)) ? last.from : null;
}

/** A star or a stroke with a space after it is arithmetic, or stands for itself. */
function mayOpen(mark: string, next: string | undefined): boolean {
  return mark === '(' || mark === '[' || next !== ' ';
}
