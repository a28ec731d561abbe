import { fold } from './fold.ts';
import type { LeakWatch } from './leak.ts';
import { type CastScreening, screenCastText } from './screen.ts';
import { mayBeginSlur } from './slurs.ts';

/** What a verdict may hang on ("a chink … in the armour"): blocked words are final when so many more words have come. */
const secondThoughtWords = 3;
/** Scripts that put no spaces between words: each of their characters may be shown as it comes. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const boundary = new RegExp(`[\\s${unspaced}]`, 'u');
/**
 * So much of a long text is screened with each word, in characters: what is declined stands closer together than that. The
 * whole is screened again each time it has grown by half, and at its end, so that the work grows with the text and not with
 * its square.
 */
const windowLength = 800;
const wholeAgainFactor = 1.5;
const lastBoundary = new RegExp(`^[\\s\\S]*(?:\\s|[${unspaced}])`, 'u');

/** Screens words on their way to the screen. */
export interface StreamScreen {
  /** Takes the next piece. @returns what may be shown now, to be appended to what was shown before; often '' */
  push(chunk: string): string;
  /** Why nothing more will be shown; null as long as all is well. Worth a look after each push: the call can be ended. */
  readonly blocked: (CastScreening & { verdict: 'block' })['reason'] | null;
  /** No more will come. @returns the rest that may be shown, or why it may not */
  end(): { readonly verdict: 'pass'; readonly rest: string } | (CastScreening & { verdict: 'block' });
}

/**
 * A screen for one streamed answer. Whole words are shown as soon as they are known to be whole and everything up to
 * them passes `screenCastText`; what is held back is the word being made, letters that may spell a slur, and words that
 * may be growing into a leak.
 * @param watch knows the instructions of the call that makes the words
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

/** Where the end of a text begins that is screened with each word: after a whole word. */
function windowOf(text: string): number {
  const earliest = text.length - windowLength;
  if (earliest <= 0) return 0;
  const cut = boundary.exec(text.slice(earliest));
  return cut ? earliest + cut.index + cut[0].length : 0;
}

/** Where letters standing alone at the end of a text begin to spell what may become a slur; its length if they don't. */
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
