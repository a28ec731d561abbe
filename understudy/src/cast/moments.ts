import type { CoachBrief } from '@improv/contract';
import type { TraitName } from '../lines/coach.ts';
import type { Earlier } from './earlier.ts';
import { ends } from './ending.ts';
import { type Heard, hear } from './heard.ts';
import { offersOf } from './scene.ts';

/** A line of the player's that the Coach may point at. */
export interface Moment {
  readonly turn: number;
  /** Word for word. */
  readonly quote: string;
  readonly trait: TraitName;
  readonly score: number;
  readonly offer: Earlier | null;
}

/** What the Coach saw in a transcript. */
export interface Review {
  readonly moments: readonly Moment[];
  /** The answer to the first stumble. */
  readonly recovery: { readonly score: number; readonly quote: string } | null;
  /** The best answer to a stumble, where there were several. */
  readonly bestRecovery: { readonly turn: number; readonly score: number; readonly quote: string } | null;
  /** What to try next: a key of the Coach's advice. */
  readonly weakness: string;
}

/** Characters of a quote; a longer line is quoted by its best sentence. */
const longestQuote = 160;

export function readMoments(brief: CoachBrief): Review {
  const said = brief.script
    .filter(({ speaker }) => speaker === 'player')
    .map(({ n, text }) => ({ n, text, heard: hear(text) }));
  const stumbledAt = firstStumble(brief);
  const firstSaid = new Map<string, number>();
  const moments: Moment[] = [];
  for (const { n, text, heard } of said) {
    const offers = offersOf(heard, n);
    const quote = quoteFrom(text, offers[0] ?? null);
    // What was said a moment ago is answered, not brought back.
    const back = offers.find(({ head }) => n - (firstSaid.get(head.toLowerCase()) ?? n) >= 2) ?? null;
    if (!heard.rough && quote !== null && !brief.rejectedQuotes.includes(quote)) {
      const recovers = stumbledAt !== null && n === stumbledAt + 1;
      const verdict = judged(heard, offers, back, recovers, n);
      if (verdict) moments.push({ turn: n, quote, ...verdict });
    }
    for (const { head } of offers) {
      if (!firstSaid.has(head.toLowerCase())) firstSaid.set(head.toLowerCase(), n);
    }
  }
  const answers = brief.seen
    .filter(({ stumble }) => stumble !== null)
    .flatMap(({ n }) => said.filter((line) => line.n === n + 1).map((line) => recoveryOf(line)));
  const [first = null] = answers;
  const isFirst = first?.turn === (stumbledAt ?? 0) + 1;
  const best = answers.filter((one) => one !== null).sort((a, b) => b.score - a.score)[0] ?? null;
  return {
    moments,
    recovery: first && isFirst ? { score: first.score, quote: first.quote } : null,
    bestRecovery: answers.length > 1 ? best : null,
    weakness: weaknessOf(
      said.map(({ heard }) => heard),
      moments,
    ),
  };
}

/** A line that answered a stumble; null where nothing of it can be quoted. */
function recoveryOf({ n, text, heard }: { n: number; text: string; heard: Heard }) {
  const quote = heard.rough ? null : quoteFrom(text, offersOf(heard, n)[0] ?? null);
  return quote === null ? null : { turn: n, score: recoveryScore(heard), quote };
}

/** The turn in which the Partner first stumbled; null when it never did. */
export function firstStumble({ seen }: Pick<CoachBrief, 'seen'>): number | null {
  return seen.find(({ stumble }) => stumble !== null)?.n ?? null;
}

/** What a line did for the scene; null when it is neither a gift nor a gap. */
function judged(
  heard: Heard,
  offers: readonly Earlier[],
  back: Earlier | null,
  recovers: boolean,
  turn: number,
): Pick<Moment, 'trait' | 'score' | 'offer'> | null {
  const offer = offers[0] ?? null;
  if (recovers && recoveryScore(heard) >= 45) return { trait: 'recovered', score: 10, offer };
  if (turn > 3 && ends({ turn }, heard)) return { trait: 'ending', score: 6, offer };
  if (heard.feeling) return { trait: 'feeling', score: 8, offer };
  if (back) return { trait: 'callback', score: 7, offer: back };
  if (['one-word', 'agreement', 'refusal', 'silence', 'nonsense'].includes(heard.occasion.kind))
    return { trait: 'missed', score: 0, offer: null };
  if (heard.occasion.kind === 'question' && heard.sentences.length < 2 && asksOnly(heard, offers))
    return { trait: 'question', score: 0, offer };
  if (/^I am\b/.test(heard.statement ?? '') || heard.called !== null)
    return { trait: 'relation', score: 6, offer };
  if (offer?.kind === 'named') return { trait: 'names', score: 6, offer };
  if (offer && offer.kind !== 'idea')
    return { trait: 'offer', score: 5 + Math.min(offers.length, 3) * 0.3, offer };
  if (heard.deeds.length > 0) return { trait: 'decision', score: 4, offer };
  if (heard.statement) return { trait: 'decision', score: 2, offer };
  return wordsOf(heard) <= 3 ? { trait: 'missed', score: 0, offer } : null;
}

/** A question that brings nothing of its own along. */
function asksOnly(heard: Heard, offers: readonly Earlier[]): boolean {
  const asks = heard.occasion.kind === 'question' ? heard.occasion.question.asks : 'any';
  return asks !== 'remember' && offers.filter(({ kind }) => kind !== 'idea').length < 2;
}

function wordsOf(heard: Heard): number {
  return heard.sentences.flat().filter(({ value }) => /\p{L}/u.test(value)).length;
}

/** 0 to 100: a decision, something concrete and more than a grunt are what a lead is made of. */
export function recoveryScore(heard: Heard): number {
  const words = wordsOf(heard);
  const offers = offersOf(heard, 0).length;
  const decides = heard.deeds.some(({ who }) => who !== 'I') ? 25 : heard.deeds.length > 0 ? 15 : 0;
  const asks = heard.occasion.kind === 'question' ? 15 : 0;
  const kind = Math.round(Math.max(heard.sentiment, 0) * 10);
  return Math.max(
    10,
    Math.min(100, 20 + Math.min(words, 12) * 2 + Math.min(offers, 3) * 10 + decides + kind - asks),
  );
}

/** The line, or the sentence of it that holds its offer; always a part of the line, word for word. */
function quoteFrom(text: string, offer: Earlier | null): string | null {
  const line = text.trim();
  if (line === '') return null;
  if (line.length <= longestQuote) return line;
  const sentences =
    line
      .match(/[^.!?…]+[.!?…]*/gu)
      ?.map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length > 8) ?? [];
  const best = sentences.find((sentence) => offer && sentence.includes(offer.head)) ?? sentences[0] ?? line;
  const short = best.length <= longestQuote ? best : shortened(best);
  return short === '' ? line.slice(0, longestQuote) : short;
}

/** Ends at a comma where there is one, or else between two words. */
function shortened(sentence: string): string {
  const cut = sentence.slice(0, longestQuote);
  const comma = cut.lastIndexOf(',');
  return comma > longestQuote / 3 ? cut.slice(0, comma) : cut.replace(/\s+\S*$/, '');
}

function weaknessOf(heard: readonly Heard[], moments: readonly Moment[]): string {
  const share = (test: (one: Heard) => boolean) => heard.filter(test).length / Math.max(heard.length, 1);
  if (share(({ occasion }) => occasion.kind === 'question') > 0.4) return 'questions';
  if (share(({ sentences }) => sentences.flat().length < 5) > 0.4) return 'short';
  if (share((one) => offersOf(one, 0).length === 0) > 0.5) return 'vague';
  if (!moments.some(({ trait }) => trait === 'callback')) return 'callback';
  return 'feelings';
}
