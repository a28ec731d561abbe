import { fold, readingsOf, rememberingWords } from './fold.ts';
import type { LeakWatch } from './leak.ts';
import { type Hint, holds, type Phrase } from './phrases.ts';
import { type CastScreening, hintsOfHarm, screenCastText } from './screen.ts';
import { hasSlurWord, mayBeginSlur } from './slurs.ts';

/** Blocked words are final after this many more words, which may make them harmless ("a chink … in the armour"). */
const secondThoughtWords = 3;
/** Scripts without spaces between words: each character may be shown at once. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const boundary = new RegExp(`[\\s${unspaced}]`, 'u');
const lastBoundary = new RegExp(`^[\\s\\S]*(?:\\s|[${unspaced}])`, 'u');
/** A doubtful word is screened with this many characters before it: phrases, and what excuses them, are shorter. */
const windowLength = 300;
/** Characters, and words: phrases are shorter. */
const phraseLength = 240;
const phraseWords = 25;
/** As many words as tell a leak, or letters a slur. */
const lateWords = 12;

/** Screens streamed words. */
export interface StreamScreen {
  /** Takes the next piece. @returns the text that may be appended to what is shown; often '' */
  push(chunk: string): string;
  /** Why nothing more will be shown; null otherwise. Check it after each push, to abort the call. */
  readonly blocked: (CastScreening & { verdict: 'block' })['reason'] | null;
  /** Ends the text. @returns the rest that may be shown, or why it is blocked */
  end(): { readonly verdict: 'pass'; readonly rest: string } | (CastScreening & { verdict: 'block' });
}

/**
 * Screens one streamed answer. A word is shown once it is complete and everything up to it passes `screenCastText`. Held back
 * are the incomplete word, letters that may spell a slur, and words that may become a leak.
 * @param watch for the instructions of the call that produces the words
 */
export function screenStream(watch: LeakWatch): StreamScreen {
  let text = '';
  let shown = 0;
  let settled = 0;
  let wordCount = 0;
  let doubtedAt: number | null = null;
  let blocked: StreamScreen['blocked'] = null;
  /** Where the latest words begin in the text. */
  let begins: number[] = [];
  /** The end of the text as each reading has it. */
  const tails: string[] = ['', '', ''];
  /** The word at which each of a phrase's sets of landmarks was read last, and the phrases of which all were lately. */
  const seen = new Map<Phrase, number[]>();
  const likely = new Set<Phrase>();

  return {
    get blocked() {
      return blocked;
    },
    push(chunk) {
      if (blocked) return '';
      const whole = lastBoundary.exec(chunk)?.[0].length ?? 0;
      const ripeTo = text.length + whole;
      text += chunk;
      if (whole === 0) return '';
      const doubts = takeWords(ripeTo);
      const ripe = text.slice(0, ripeTo);
      if (doubts || doubtedAt !== null) {
        const screening = screenCastText(ripe.slice(windowOf(ripe)), watch);
        if (screening.verdict === 'block') {
          doubtedAt ??= wordCount;
          if (wordCount - doubtedAt >= secondThoughtWords) blocked = screening.reason;
          return '';
        }
        doubtedAt = null;
      }
      const from = begins[0] ?? 0;
      const late = ripe.slice(from);
      const known = late.trimEnd();
      const suspect = watch.suspectFrom(known);
      return show(from + Math.min(suspect < known.length ? suspect : late.length, spellingFrom(late)));
    },
    end() {
      if (blocked) return { verdict: 'block', reason: blocked };
      const screening = screenCastText(text, watch);
      if (screening.verdict === 'block') {
        blocked = screening.reason;
        return screening;
      }
      return { verdict: 'pass', rest: show(text.length) };
    },
  };

  /** Reads the words that are complete now. @returns whether one of them may end something that must not be shown */
  function takeWords(to: number): boolean {
    let doubts = false;
    for (const word of text.slice(settled, to).matchAll(/\S+/gu)) {
      wordCount += 1;
      begins = [...begins.slice(1 - lateWords), settled + word.index];
      const late = text.slice(begins[0], settled + word.index + word[0].length);
      const ends = endsPhrase(word[0]);
      doubts ||= ends || isSlurWord(word[0]) || watch.leaks(late);
      if (spelling.test(late)) doubts ||= screenCastText(late, watch).verdict === 'block';
    }
    settled = to;
    return doubts;
  }

  /** Whether the text may have a phrase now. Only those are looked for of which all landmarks have been read lately. */
  function endsPhrase(word: string): boolean {
    for (const [which, read] of readWord(word).entries()) {
      tails[which] = `${tails[which] ?? ''} ${read}`.slice(-phraseLength).trim();
      for (const part of read.split(' ')) for (const hint of hintsOfHarm(part)) note(hint);
    }
    if (likely.size === 0) return false;
    // A full stop may follow what ended before it.
    const newest = Math.max(...readWord(word).map(({ length }) => length)) + 3;
    const different = [...new Set(tails)];
    return [...likely].some((phrase) => {
      const at = seen.get(phrase) ?? [];
      if (wordCount - Math.min(...at) <= phraseWords)
        return different.some((tail) => holds(tail, phrase, tail.length - newest));
      likely.delete(phrase);
      return false;
    });
  }

  /** Remembers when a landmark was read. */
  function note({ phrase, set }: Hint): void {
    const at = seen.get(phrase) ?? phrase.landmarks.map(() => Number.NEGATIVE_INFINITY);
    at[set] = wordCount;
    seen.set(phrase, at);
    if (wordCount - Math.min(...at) <= phraseWords) likely.add(phrase);
  }

  function show(to: number): string {
    const more = text.slice(shown, Math.max(to, shown));
    shown += more.length;
    return more;
  }
}

const readWord = rememberingWords(readingsOf);
const isSlurWord = rememberingWords(hasSlurWord);

/** Three single letters, which may be a word. */
const spelling = /(?<![^\s])(?:[\p{L}\p{N}@$][.\-_*]?\s){2}[\p{L}\p{N}@$](?![\p{L}\p{N}'])/u;

/** Where the window at the end of a text begins: after a whole word. */
function windowOf(text: string): number {
  const earliest = text.length - windowLength;
  if (earliest <= 0) return 0;
  const cut = boundary.exec(text.slice(earliest));
  return cut ? earliest + cut.index + cut[0].length : 0;
}

/** Where single letters at the end of a text begin that may spell a slur; the text's length if there are none. */
function spellingFrom(text: string): number {
  const run = /(?:(?<=^|\s)[\p{L}\p{N}@$*][\s.\-_*]+)+$/u.exec(text);
  if (!run) return text.length;
  const letters = fold(run[0]).replace(/[\s.\-_*]+/gu, '');
  if (/^[aio]$/u.test(letters) || !mayBeginSlur(letters)) return text.length;
  return run.index;
}
