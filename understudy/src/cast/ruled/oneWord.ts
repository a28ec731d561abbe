import type { PartnerBrief } from '@improv/contract';
import { withArticle } from '../../language/inflect.ts';
import { isPlural } from '../../language/kinds.ts';
import { pick } from '../../language/seed.ts';
import { plain, type Token, tokenize } from '../../language/tokens.ts';
import { wordsIn } from '../../language/words.ts';
import { oneWordReplies, oneWords } from '../../lines/ruled/oneWord.ts';
import { hear } from '../heard.ts';
import { offersOf } from '../scene.ts';
import type { Stage } from '../stage.ts';
import type { Maker } from './maker.ts';

/** A line of one word: the next one of a sentence that both are saying, or all that there is to say to a whole line. */
export function oneWord(stage: Stage): Maker {
  const { heard, chance, lines } = stage;
  const before = new Set(lines.map((line) => wordsIn(line).join(' ')));
  const alone = wordsIn(heard.line).length > 2;
  const sentence = alone ? [] : sentenceSoFar(stage.brief, heard.line);
  return () => {
    const list = alone ? repliesTo(stage) : nextWords(stage, sentence);
    const fresh = list.filter((word) => !before.has(word.toLowerCase()));
    const word = pick(fresh.length > 0 ? fresh : list, chance);
    const capital = alone || sentence.length === 0;
    const text = `${capital ? word.charAt(0).toUpperCase() + word.slice(1) : word}${alone ? pick(['!', '.', '?', '!'], chance) : ''}`;
    return { text, used: [], bonus: before.has(word.toLowerCase()) ? -20 : 0 };
  };
}

/** The words that both have said since the last full stop, the newest included; empty when a sentence has just ended. */
function sentenceSoFar({ script, turn }: PartnerBrief, line: string): string[] {
  const words: string[] = [];
  for (const { text, speaker } of script.filter(({ n }) => n < turn)) {
    const said = wordsIn(text);
    if (speaker === 'mc' || said.length > 2) words.length = 0;
    else words.push(...said);
    if (/[.!?]["”’)]*$/.test(text.trim())) words.length = 0;
  }
  return /[.!?]["”’)]*$/.test(line.trim()) ? [] : [...words, ...wordsIn(line)];
}

function repliesTo({ heard, focus, brief, chance }: Stage): readonly string[] {
  const heads = [focus?.head, ...offersOf(heard, brief.turn).map(({ head }) => head)];
  const named = heads.filter(
    (head) => head !== undefined && wordsIn(head).length === 1 && /^\p{L}+$/u.test(head),
  );
  const fitting =
    heard.occasion.kind === 'question'
      ? oneWordReplies.question
      : heard.deeds.some(({ ordered }) => ordered)
        ? oneWordReplies.order
        : oneWordReplies.offer;
  return named.length > 0 && chance() < 0.9 ? named.filter((head) => head !== undefined) : fitting;
}

/** What can follow on a sentence so far. */
function nextWords(stage: Stage, sentence: readonly string[]): readonly string[] {
  const tokens = tokenize(plain(sentence.join(' '))).flat();
  const last = tokens.at(-1);
  if (!last) return oneWords.openers;
  const list = follows(stage, tokens, last);
  const said = new Set(sentence);
  const fresh = list.filter((word) => !said.has(word.toLowerCase()));
  return fresh.length > 0 ? fresh : list;
}

const modal = /^(?:to|must|will|can|should|could|would|may|might|never|cannot|not|let|us|do|does|did)$/;
const being = /^(?:is|are|was|were|am|be|been|feels|looks|seems|becomes)$/;
const pointing =
  /^(?:the|a|an|my|your|his|her|our|their|its|every|no|this|that|one|two|three|some|each|another|any|these|those|old)$/;
const plain3 = /^(?:i|you|we|they)$/;
const single3 = /^(?:he|she|it|nobody|everybody|somebody|who|whoever|someone|everyone)$/;
const joining = /^(?:because|and|but|when|while|if|until|unless|that|as|so|or|only|even|sometimes|tonight)$/;

function follows(stage: Stage, tokens: readonly Token[], last: Token): readonly string[] {
  const { low, pos } = last;
  const told = clauseOf(tokens).some(
    (token) => ['VERB', 'AUX'].includes(token.pos) && !/ing$/.test(token.low),
  );
  const onwards = [...oneWords.prepositions, ...oneWords.conjunctions, ...oneWords.adverbs];
  if (modal.test(low)) return oneWords.bareVerbs;
  if (being.test(low)) return [...oneWords.adjectives, 'the', 'your', 'never'];
  if (pointing.test(low)) {
    const list = [...nounsFor(stage), ...oneWords.adjectives.slice(0, 6)];
    if (low !== 'a' && low !== 'an') return list;
    const fitting = [...list, ...oneWords.nouns].filter((word) => withArticle(word) === `${low} ${word}`);
    return fitting.length > 0 ? fitting : list;
  }
  if (joining.test(low)) return [...oneWords.determiners.slice(0, 5), ...oneWords.pronouns];
  if (plain3.test(low) && (!told || low === 'i')) return [...oneWords.pluralVerbs, ...oneWords.helpers];
  if (single3.test(low) && low !== 'it') return [...oneWords.verbs, ...oneWords.helpers];
  switch (pos) {
    case 'DET':
    case 'NUM':
      return nounsFor(stage);
    case 'ADJ':
      return told && tokens.at(-2)?.pos === 'AUX' ? onwards : nounsFor(stage);
    case 'NOUN':
    case 'PROPN':
      if (told) return onwards;
      return isPlural(low)
        ? [...oneWords.pluralVerbs, ...oneWords.helpers]
        : [...oneWords.verbs, ...oneWords.helpers];
    case 'VERB':
    case 'AUX':
      return [...oneWords.determiners.slice(0, 5), ...oneWords.adverbs, ...oneWords.prepositions.slice(0, 5)];
    case 'ADP':
      return oneWords.determiners;
    case 'CCONJ':
    case 'SCONJ':
      return [...oneWords.determiners.slice(0, 5), ...oneWords.pronouns];
    default:
      return told ? onwards : [...oneWords.determiners.slice(0, 5), ...oneWords.pronouns];
  }
}

/** What was said since the last word that joins two clauses. */
function clauseOf(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findLastIndex(
    ({ low, pos }, i) => i < tokens.length - 1 && (pos === 'SCONJ' || pos === 'CCONJ' || joining.test(low)),
  );
  return tokens.slice(from + 1);
}

/** Nouns, those first that the house's question or the evening's suggestion has brought along. */
function nounsFor({ brief, chance }: Stage): readonly string[] {
  const asked = brief.script.findLast(({ speaker }) => speaker === 'mc')?.text ?? '';
  const near = offersOf(hear(`${brief.suggestion ?? ''} ${/“([^”]+\?)”/.exec(asked)?.[1] ?? ''}`), 0)
    .map(({ head }) => head.toLowerCase())
    .filter((head) => /^\p{L}+$/u.test(head));
  return near.length > 0 && chance() < 0.35 ? near : oneWords.nouns;
}
