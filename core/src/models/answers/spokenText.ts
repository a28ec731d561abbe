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
const bold = /(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1/gu;
/** `*laughs*`, `_softly_`, `(beat)`, `[door opens]`. */
const span =
  /(?<![\p{L}\p{N}])(?:\*(?!\s)([^*\n]+?)(?<!\s)\*|_(?!\s)([^_\n]+?)(?<!\s)_|\(([^()\n]+)\)|(\[[^[\]\n]+\]))(?![\p{L}\p{N}])/gu;
const emoji =
  /(?![©®™])\p{Extended_Pictographic}(?:[\uFE0F\u200D]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}|[\uFE0F\u200D]/gu;
/** A direction says what somebody does, and speaks of nobody as I or you. */
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
    .replace(/ (?=[.,!?;:](?:\s|$))/gu, '')
    .trimStart();
}

function withoutMarkup(line: string): string {
  return line
    .replace(bold, '$2')
    .replace(span, (whole, star, underscore, round, square, at: number, all: string) => {
      if (square !== undefined) return '';
      const inner: string = star ?? underscore ?? round;
      const isAside = isBetweenSentences(all, at, whole.length) && isDirection(inner);
      if (isAside) return '';
      return round === undefined ? inner : whole;
    })
    .replace(emoji, '');
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

/** Longer than this nothing is a direction. */
const longestSpan = 160;
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
    } else if (mark in closings && line[index + mark.length] !== ' ') open = { mark, at: index };
  }
  if (open && line.length - open.at <= longestSpan) return open.at;
  return last && !/[\p{L}\p{N}]/u.test(line.slice(last.to)) ? last.from : null;
}
