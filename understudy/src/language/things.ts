import { isMass, isPlural, type Kind, kindOf } from './kinds.ts';
import type { Token } from './tokens.ts';
import { givenNames, hollow, unsayable } from './wordSets.ts';

/** A person, place or thing that a line speaks of. */
export interface Thing {
  /** The noun itself, as written: "accordion". */
  readonly head: string;
  /** Adjectives and noun, no determiner: "rusty wrench". */
  readonly bare: string;
  /** As the other one on stage says it, definite: "your rusty wrench", "the pizza boxes". */
  readonly phrase: string;
  /** As the speaker said it: "my rusty wrench". */
  readonly own: string;
  readonly kind: Kind;
  readonly plural: boolean;
  /** Ends and begins, as token positions in the sentence. */
  readonly from: number;
  readonly to: number;
  /** How much it invites: the higher the better. */
  readonly weight: number;
}

const swapped: Readonly<Record<string, string>> = { my: 'your', your: 'my', mine: 'yours', yours: 'mine' };
const possessives = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their']);
const measures = new Set(
  `bag barrel basket bit bottle bouquet bowl box bucket bunch can carton choir couple cup dozen family flock game glass handful
   hundred jar jug kilo king kind lock lump map mountain mug pack packet pair part photo picture piece pile pint plate portrait
   pot pound queen river sack set sheet slice spoonful stack statue story swarm tin tower tube truckload army bottle herd crate
   tray chest box book cloud bowl hundreds thousands dozens boxes bottles cups piles pieces bags jars`.split(
    /\s+/,
  ),
);

/** Finds the noun phrases of a sentence. */
export function findThings(tokens: readonly Token[]): Thing[] {
  const found: Thing[] = [];
  let i = 0;
  while (i < tokens.length) {
    const phrase = readPhrase(tokens, i);
    if (!phrase) {
      i += 1;
      continue;
    }
    const thing = asThing(tokens, phrase);
    if (thing) found.push(thing);
    i = phrase.to;
  }
  return found;
}

interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Where the words after the determiner begin. */
  readonly start: number;
  /** Position of the head noun. */
  readonly head: number;
  /** "the" in "the rusty wrench"; empty for a bare phrase. */
  readonly determiner: string;
}

function readPhrase(tokens: readonly Token[], from: number): Phrase | null {
  const at = (i: number) => tokens[i];
  let i = from;
  let determiner = '';
  const first = at(i);
  if (!first) return null;
  if (first.pos === 'DET' || possessives.has(first.low) || isPointing(first, at(i + 1))) {
    if (first.low === 'no' && at(i + 1)?.value === ',') return null;
    determiner = first.low;
    i += 1;
  }
  const start = i;
  let head = -1;
  for (;;) {
    const token = at(i);
    if (!token || !wordy(token)) break;
    if (isNoun(token)) {
      head = i;
      i += 1;
      if (at(i)?.low === "'s" && at(i)?.pos === 'PART') i += 1;
      continue;
    }
    const modifies =
      token.pos === 'ADJ' ||
      (token.pos === 'NUM' && head === -1) ||
      isParticiple(token, at(i + 1), determiner);
    if (!modifies || head === i - 1) break;
    i += 1;
  }
  if (head === -1) return null;
  let to = head + 1;
  const second = at(to)?.low === 'of' ? readPhrase(tokens, to + 1) : null;
  if (second && second.to - to <= 4 && (second.determiner === '' || measures.has(lemmaOf(at(head)))))
    to = second.to;
  return { from, to, start, head, determiner };
}

function asThing(tokens: readonly Token[], { from, to, start, head, determiner }: Phrase): Thing | null {
  const noun = tokens[head];
  // A capital at the start of a sentence makes no name of "socks".
  const capitalOnly = head === 0 && noun?.pos === 'PROPN' && isPlural(noun.low) && !givenNames.has(noun.low);
  if (!noun || (noun.pos === 'PROPN' && !capitalOnly)) return null;
  if (hollow.has(noun.low) || unsayable.has(noun.low) || noun.low.length < 2) return null;
  let first = start;
  while (first < head && skippable.has(tokens[first]?.low ?? '')) first += 1;
  const inner = tokens.slice(first, to);
  if (inner.some((token) => unsayable.has(token.low))) return null;
  const measured = measures.has(lemmaOf(noun)) && to > head + 1;
  const naming = measured ? (tokens[to - 1] ?? noun) : noun;
  const bare = capitalOnly ? say(inner).toLowerCase() : say(inner);
  const counted = tokens[start]?.pos === 'NUM';
  const owner = inner.some((token) => token.low === "'s");
  const plural = isPlural(noun.low) && !isMass(noun.low);
  const kind = kindOf(naming.value, naming.lemma);
  const ownerIsName = owner && inner[0]?.pos === 'PROPN';
  return {
    head: capitalOnly ? noun.low : noun.value,
    bare,
    phrase: ownerIsName && determiner === '' ? bare : `${definite(determiner, counted, plural)} ${bare}`,
    own: `${determiner ? `${determiner} ` : ''}${bare}`,
    kind,
    plural,
    from,
    to,
    weight: weigh(kind, inner.length, possessives.has(determiner), from),
  };
}

const skippable = new Set([
  'other',
  'same',
  'own',
  'certain',
  'whole',
  'such',
  'more',
  'many',
  'few',
  'last',
  'only',
  'next',
  'good',
]);

function definite(determiner: string, counted: boolean, plural: boolean): string {
  if (possessives.has(determiner)) return swapped[determiner] ?? determiner;
  if (determiner === 'this' || determiner === 'that') return plural ? 'those' : 'that';
  if (determiner === 'these' || determiner === 'those') return 'those';
  if (!counted || determiner !== '') return 'the';
  return plural ? 'those' : 'that';
}

function weigh(kind: Kind, length: number, owned: boolean, from: number): number {
  const byKind = { thing: 3, animal: 4.2, food: 3.4, person: 2.8, place: 1.6, body: 1.8, idea: 1 } as const;
  return byKind[kind] + Math.min(length - 1, 3) * 0.4 + (owned ? 0.4 : 0) + from * 0.02;
}

function say(tokens: readonly Token[]): string {
  return tokens
    .map(
      (token, i) =>
        `${i > 0 && token.spaced && token.low !== "'s" ? ' ' : ''}${swapped[token.low] ?? token.value}`,
    )
    .join('');
}

const pointing = new Set(['this', 'that', 'these', 'those']);
function isPointing(token: Token, next: Token | undefined): boolean {
  return pointing.has(token.low) && (next?.pos === 'NOUN' || next?.pos === 'ADJ');
}

function isParticiple(token: Token, next: Token | undefined, determiner: string): boolean {
  const modified = next && (isNoun(next) || next.pos === 'ADJ') && determiner !== '';
  return token.pos === 'VERB' && Boolean(modified) && /(?:ing|ed|en)$/.test(token.low);
}

function isNoun(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN';
}

const wordPattern = /^[\p{L}\p{N}][\p{L}\p{N}'-]*$/u;
function wordy(token: Token): boolean {
  return wordPattern.test(token.value) && token.value.length <= 30;
}

function lemmaOf(token: Token | undefined): string {
  return token?.lemma ?? '';
}
