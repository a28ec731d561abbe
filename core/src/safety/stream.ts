import { fold } from './fold.ts';
import type { LeakWatch } from './leak.ts';
import { type CastScreening, screenCastText } from './screen.ts';
import { mayBeginSlur } from './slurs.ts';

/** Blocked words are final after this many more words, which may make them harmless ("a chink … in the armour"). */
const secondThoughtWords = 3;
/** Scripts without spaces between words: each character may be shown at once. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const boundary = new RegExp(`[\\s${unspaced}]`, 'u');
/**
 * With each word, the last `windowLength` characters are screened, because declined phrases are shorter than that. The whole
 * text is screened again each time it has grown by half, and at its end, so that the total work is linear.
 */
const windowLength = 800;
const wholeAgainFactor = 1.5;
const lastBoundary = new RegExp(`^[\\s\\S]*(?:\\s|[${unspaced}])`, 'u');

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
  let doubtedAt: number | null = null;
  let wholeAt = windowLength;
  let blocked: StreamScreen['blocked'] = null;

  return {
    get blocked() {
      return blocked;
    },
    push(chunk) {
      if (blocked) return '';
      text += chunk;
      const whole = lastBoundary.exec(text)?.[0].length ?? 0;
      if (whole <= settled) return '';
      settled = whole;
      const ripe = text.slice(0, whole);
      const isWhole = doubtedAt !== null || whole >= wholeAt * wholeAgainFactor;
      if (isWhole) wholeAt = Math.max(wholeAt, whole);
      const from = windowOf(ripe);
      const late = ripe.slice(from);
      const screening = screenCastText(isWhole ? ripe : late, watch);
      if (screening.verdict === 'block') {
        doubtedAt ??= countWords(ripe);
        if (countWords(ripe) - doubtedAt >= secondThoughtWords) blocked = screening.reason;
        return '';
      }
      doubtedAt = null;
      return show(from + Math.min(watch.suspectFrom(late), spellingFrom(late)));
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

  function show(to: number): string {
    const more = text.slice(shown, Math.max(to, shown));
    shown += more.length;
    return more;
  }
}

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

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
