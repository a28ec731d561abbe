import { pastOf } from './inflect.ts';
import { type Deed, deed, particles } from './mirror.ts';
import type { Thing } from './things.ts';
import type { Token } from './tokens.ts';
import { unsayable } from './wordSets.ts';

/** States of mind and being: nothing that can be seen. */
const still = new Set(
  `be have do know think want need like love hate feel mean believe hope wish guess suppose seem appear remember forget understand
   care matter belong cost contain deserve doubt fear own prefer realize recognize agree disagree let say tell ask hear see
   happen become stay use get go come keep start stop begin try help make miss worry thank please welcome sound look smell taste wait
   imagine wonder expect trust swear promise guess bet insist regret`.split(/\s+/),
);
/** These count as deeds when something follows them. */
const withMore = new Set('go come get make use keep help stop look tell ask say wait'.split(' '));

/** Finds the deeds that a sentence states, offers or orders. */
export function findDeeds(tokens: readonly Token[], things: readonly Thing[]): Deed[] {
  const found: Deed[] = [];
  let last: Deed['who'] | null = null;
  for (const [i, token] of tokens.entries()) {
    if (token.pos !== 'VERB' || !/^[a-z]{2,}$/.test(token.lemma) || unsayable.has(token.low)) continue;
    const who = doer(tokens, i, last);
    if (!who) continue;
    last = who;
    const following = follow(tokens, i + 1, things);
    if (still.has(token.lemma) && !(withMore.has(token.lemma) && following.length > 1)) continue;
    if (following.some(({ low }) => unsayable.has(low))) continue;
    found.push(deed(token.lemma, { who, ordered: isOrdered(tokens, i), when: whenOf(tokens, i) }, following));
  }
  return found;
}

/** No subject stands before the verb: it tells the other one what to do. */
function isOrdered(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && ['ADV', 'INTJ'].includes(tokens[i]?.pos ?? '')) i -= 1;
  const before = tokens[i];
  if (tokens[at]?.low !== tokens[at]?.lemma) return false;
  if (before?.pos === 'CCONJ')
    return tokens.slice(0, i).some((_, j) => tokens[j]?.pos === 'VERB' && isOrdered(tokens, j));
  return before === undefined || /^[.,!;:…-]+$/.test(before.value);
}

const later = new Set(['will', 'shall', 'going', 'would', 'could', 'should', 'can', 'must', 'might', 'to']);

function whenOf(tokens: readonly Token[], at: number): Deed['when'] {
  const verb = tokens[at];
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ low }) => low);
  // "I should have knocked" was never done.
  if (before.some((low) => later.has(low))) return before.includes('have') ? 'now' : 'later';
  if (before.includes('have') || before.includes('had')) return 'before';
  if (!verb || verb.low === verb.lemma || /ing$/.test(verb.low)) return 'now';
  return verb.low === pastOf(verb.lemma) || /ed$/.test(verb.low) ? 'before' : 'now';
}

function doer(tokens: readonly Token[], at: number, last: Deed['who'] | null): Deed['who'] | null {
  const verb = tokens[at];
  let i = at - 1;
  let helped = false;
  while (i >= 0 && ['ADV', 'AUX', 'PART', 'INTJ'].includes(tokens[i]?.pos ?? '')) {
    if (['not', 'never'].includes(tokens[i]?.low ?? '')) return null;
    const being = tokens[i]?.pos === 'AUX' && tokens[i]?.lemma === 'be';
    // "All I have is chewing gum": a noun, no deed.
    if (being && tokens[i]?.low !== 'been' && tokens[i - 1]?.low === 'have') return null;
    helped ||= being;
    i -= 1;
  }
  const subject = tokens[i];
  const form = verb?.low ?? '';
  // "is broken", "was stolen": done to, not done by.
  const passive = helped && !/ing$/.test(form);
  if (!subject || /^[.,!?;:…"-]+$/.test(subject.value)) return form === verb?.lemma && !helped ? 'you' : null;
  if (passive) return null;
  if (subject.low === 'i') return 'I';
  if (subject.low === 'you') return 'you';
  if (subject.low === 'we') return 'we';
  if (subject.low === 'us' && tokens[i - 1]?.low === 'let') return 'we';
  if (subject.pos === 'CCONJ' && !/ing$/.test(form))
    return last ?? (i === 0 && form === verb?.lemma ? 'you' : null);
  return null;
}

const clauseBreaks = new Set(
  'because if when while so that until unless although though who which where why how what as than'.split(
    ' ',
  ),
);
const subjectPronouns = new Set(['i', 'he', 'she', 'we', 'they']);

/** The words after a verb that belong to it, cut before the next clause, with "it" said plainly. */
function follow(tokens: readonly Token[], from: number, things: readonly Thing[]): Token[] {
  let to = from;
  while (to < tokens.length && to - from < 10) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (!token || !/^[\p{L}\p{N}][\p{L}\p{N}'-]*$|^'s$/u.test(token.value)) break;
    if (
      clauseBreaks.has(token.low) ||
      subjectPronouns.has(token.low) ||
      token.pos === 'INTJ' ||
      token.pos === 'AUX'
    )
      break;
    if (
      token.pos === 'CCONJ' &&
      !(next && ['DET', 'NOUN', 'ADJ', 'NUM', 'PROPN'].includes(next.pos) && !verbAhead(tokens, to + 1))
    )
      break;
    if (token.pos === 'VERB' && tokens[to - 1]?.low !== 'to' && !/(?:ing|ed)$/.test(token.low)) break;
    if (['before', 'after'].includes(token.low) && verbAhead(tokens, to + 1)) break;
    if (token.low === 'you' && next && ['AUX', 'VERB'].includes(next.pos)) break;
    to += 1;
  }
  let following = tokens.slice(from, to);
  while (following.length > 0 && loose(following.at(-1))) following = following.slice(0, -1);
  return following.map((token, i) => plainly(token, from + i, tokens, things));
}

function verbAhead(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 5, tokens.length); i += 1) {
    const token = tokens[i];
    if (!token || /^\p{P}+$/u.test(token.value)) return false;
    if (token.pos === 'VERB' || token.pos === 'AUX') return true;
  }
  return false;
}

function loose(token: Token | undefined): boolean {
  if (!token) return false;
  if (['DET', 'CCONJ', 'SCONJ', 'PART', 'AUX'].includes(token.pos) && token.low !== "'s") return true;
  if (['my', 'your', 'our', 'their', 'its'].includes(token.low)) return true;
  if (['now', 'please', 'then', 'too', 'again', 'just', 'also'].includes(token.low)) return true;
  return token.pos === 'ADP' && !particles.has(token.low);
}

/** "throw it" with a wrench before it becomes "throw the wrench". */
function plainly(token: Token, at: number, tokens: readonly Token[], things: readonly Thing[]): Token {
  const many = token.low === 'them';
  if (token.low !== 'it' && !many) return token;
  const meant = things
    .filter((thing) => thing.to <= at && thing.plural === many && thing.kind !== 'person')
    .at(-1);
  return meant
    ? { ...token, value: `the ${meant.head}`, low: `the ${meant.head}`, pos: 'NOUN' }
    : (tokens[at] ?? token);
}
