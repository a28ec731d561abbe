import type { Brief, LineRule, PartnerBrief } from '@improv/contract';
import { withArticle } from '../language/inflect.ts';
import { isMass, isPlural, kindOf } from '../language/kinds.ts';
import { mirror } from '../language/mirror.ts';
import type { Suggested } from '../language/suggested.ts';
import { plain, tokenize } from '../language/tokens.ts';
import { unsayable } from '../language/wordSets.ts';
import { suggestionBacks, suggestionGives } from '../lines/suggestions.ts';
import type { Symbols } from './templates.ts';

/** The suggestion to play with; null when there is none, or when it is what the game's rule is made of. */
export function suggestionOf(
  brief: Pick<Brief, 'suggestion' | 'game'> & { readonly partnerRule?: LineRule | null },
): Suggested | null {
  const text =
    brief.suggestion
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/[.!;:,]+$/, '') ?? '';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (text.length < 2 || words.length === 0 || words.some((word) => unsayable.has(word))) return null;
  if (/["“”#[\]{}<>\\]/.test(text) || (brief.partnerRule && isOfRule(brief.partnerRule, text))) return null;
  return shaped(text, brief.game.id);
}

function isOfRule(rule: LineRule, text: string): boolean {
  const { kind: _, ...told } = rule;
  return Object.values(told).some((value) => String(value).toLowerCase() === text.toLowerCase());
}

function shaped(text: string, gameId: string): Suggested {
  const as = (shape: Suggested['shape'], given: string | null = null, known = text): Suggested => ({
    shape,
    text: text.replace(/[?]+$/, ''),
    given,
    known,
  });
  if (/\?$/.test(text) || /^(?:why|what|when|where|who|how)\b/i.test(text)) return as('question');
  const tokens = tokenize(plain(text))[0] ?? [];
  if (/^I\b/.test(text)) {
    const turned = mirror(tokens, 20);
    return gameId === 'the-apology' && turned ? as('clause', null, turned) : as('confession');
  }
  if (/^(?:two|twins|old|the last two) |\band (?:the|an?|his|her|their|my|your) /i.test(text))
    return as('pair');
  const opened = /^(?:an?|one|half|some|\d+|forty|my|the|our|your) (.+)$/i.exec(text);
  const head = headOf(tokens);
  if (!opened && /^\p{Lu}/u.test(text)) return as('quote');
  if (/^(?:first-day|job-interview)$/.test(gameId) && head) return as('role', null, opened?.[1] ?? text);
  if (mirror(tokens, 20) !== null) return as('clause');
  if (opened) {
    const [, rest = text] = opened;
    if (/^(?:the|our)\b/i.test(text)) return as('thing');
    const mine = /^my /i.test(text);
    return as('thing', mine ? null : text, `${mine ? 'your' : 'the'} ${rest}`);
  }
  if (!head) return as('quote');
  const bare = isPlural(head) || isMass(head) || kindOf(head) === 'idea';
  return as('thing', bare ? text : withArticle(text), bare ? text : `the ${text}`);
}

/** The noun that a phrase is about: the last one before what only describes it. */
function headOf(tokens: readonly { readonly low: string; readonly pos: string }[]): string | null {
  const end = tokens.findIndex(({ pos }, i) => i > 0 && ['ADP', 'SCONJ', 'PUNCT', 'PRON'].includes(pos));
  const phrase = end === -1 ? tokens : tokens.slice(0, end);
  const noun = phrase.findLast(({ pos }) => ['NOUN', 'PROPN'].includes(pos));
  return noun && noun === phrase.at(-1) ? noun.low : null;
}

/** What sentences about the suggestion may name. */
export function suggestionSymbols(suggested: Suggested | null): Symbols {
  if (!suggested) return {};
  return {
    sugg: suggested.text,
    known: suggested.known,
    ...(suggested.given !== null && { given: suggested.given }),
  };
}

/** Until which turn the Partner brings the suggestion in, and from which on it is brought back. */
const broughtInBy = 3;
const backFrom = 5;

/** What the Partner may say of the suggestion now: bring it in while it is early, bring it back when it is late. */
export function suggestionPatterns(
  suggested: Suggested | null,
  { brief, said, line, used, chance }: SuggestionTime,
): readonly string[] {
  if (!suggested) return [];
  const spokenOf = says(said, suggested) || says(line, suggested);
  if (brief.turn <= broughtInBy) {
    return !spokenOf && (brief.turn > 1 || chance() < 0.7) ? suggestionGives[suggested.shape] : [];
  }
  const backs = suggestionBacks[suggested.shape];
  if (brief.turn < backFrom || !says(said, suggested) || backs.some((pattern) => used.has(pattern)))
    return [];
  return brief.move === 'callback' || brief.turn >= 9 || chance() < 0.2 ? backs : [];
}

interface SuggestionTime {
  readonly brief: PartnerBrief;
  readonly said: string;
  readonly line: string;
  readonly used: ReadonlySet<string>;
  readonly chance: () => number;
}

function says(text: string, { known }: Suggested): boolean {
  const plainly = (words: string) => words.toLowerCase().replace(/[’']/g, "'");
  return plainly(text).includes(plainly(known).replace(/^(?:the|your|an?) /, ''));
}
