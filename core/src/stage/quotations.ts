import { isSaid } from './quotes.ts';

/** What stands between quotation marks. A single mark within a word is an apostrophe. */
const quotation =
  /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|"([^"]+)"|(?<![\p{L}\p{N}])[‘‚']((?:[^‘’'\n]|(?<=\p{L})['’](?=\p{L}))+)[’'](?![\p{L}\p{N}])/gu;
/** Verbs and nouns of speech, in the languages of the players. Beside them a single word in quotation marks is a quote too. */
const speech =
  /\b(?:say|says|said|saying|call|calls|called|calling|shout\w*|whisper\w*|yell\w*|repl(?:y|ies|ied|ying)|answer\w*|ask\w*|told|tell|words?|lines?|quote\w*|phrase\w*|sag\w*|gesagt|rief\w*|antwort\w*|frag\w*|wort\w*|satz|dij\w*|dices?|dec[ií]\w*|palabras?|frase\w*|respond\w*|pregunt\w*|dit|dis|dire|mots?|parole?s?|répon\w*|demand\w*|diss\w*|dic[eo]\w*|risp\w*|chiest\w*|fal(?:ou|as|a)\b|palavras?|pergunt\w*)/iu;

/** Where in a text something is quoted, and what. */
interface Quotation {
  readonly from: number;
  readonly to: number;
  readonly quoted: string;
}

/**
 * A text of the Coach's without the sentences that quote what was not said. A single word in quotation marks counts as a quote
 * only in a sentence about speech: it may as well be a manner of speaking.
 * @param said what may be quoted: the lines of the script, and names that the show gives
 * @returns null when no sentence is left
 */
export function withoutFalseQuotations(text: string, said: readonly string[]): string | null {
  const quotations = quotationsIn(text);
  if (quotations.length === 0) return text;
  const kept = sentenceSpans(text, quotations).filter(({ from, to }) => {
    const sentence = text.slice(from, to);
    return quotations.every(
      (one) => one.to <= from || one.from >= to || !isQuote(one.quoted, sentence) || isSaid(said, one.quoted),
    );
  });
  if (kept.length === 0) return null;
  return kept.map(({ from, to }) => text.slice(from, to).trim()).join(' ');
}

/** What a text puts between quotation marks. */
export function quotedIn(text: string): string[] {
  return quotationsIn(text).map(({ quoted }) => quoted);
}

function isQuote(quoted: string, sentence: string): boolean {
  return /\s/u.test(quoted.trim()) || speech.test(sentence);
}

function quotationsIn(text: string): Quotation[] {
  return [...text.matchAll(quotation)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    quoted: match.slice(1).find((group) => group !== undefined) ?? '',
  }));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Where the sentences of a text stand. None ends within a quotation. */
function sentenceSpans(text: string, quotations: readonly Quotation[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let from = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const to = index + segment.length;
    if (quotations.some((one) => one.from < to && to < one.to)) continue;
    spans.push({ from, to });
    from = to;
  }
  return spans;
}
