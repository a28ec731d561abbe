import type { Token } from './tokens.ts';
import { addresses, givenNames, hollow, namesByCapital, titles, unsayable } from './wordSets.ts';

export interface Name {
  /** "Brenda", "Captain Lopez", "New York". */
  readonly name: string;
  readonly kind: 'person' | 'place';
  /** Whether the one spoken to is called by it. */
  readonly called: boolean;
  /** Whether the speaker takes it for a name of their own. */
  readonly own: boolean;
  /** Whether it is a person's name for certain: a given name, a title, or an introduction says so. */
  readonly sure: boolean;
  readonly at: number;
}

const placePrepositions = new Set([
  'in',
  'from',
  'near',
  'across',
  'outside',
  'visit',
  'leave',
  'towards',
  'via',
]);
const notNames = new Set(
  `ok okay yes no oh hey hi hello wow please thanks thank god jesus christ monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays science
   january february march april may june july august september october november december english french german italian spanish
   christmas easter halloween i sorry well great good nice absolutely exactly sure what who where when why how yeah nope welcome
   congratulations careful stop wait look listen help quick quickly attention everybody everyone excellent perfect brilliant fantastic
   bonjour hola ciao amazing stupid silly ladies gentlemen honey darling cheers bravo hooray
   ich du er sie wir je tu il elle nous yo el ella`.split(/\s+/),
);

/** Finds who and which places a sentence names. */
export function findNames(tokens: readonly Token[]): Name[] {
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const run = readRun(tokens, i);
    if (!run) continue;
    const name = asName(tokens, i, run);
    if (name) found.push(name);
    i = run - 1;
  }
  return found;
}

/** Where a run of name words that begins at `from` ends, or null. */
function readRun(tokens: readonly Token[], from: number): number | null {
  let i = from;
  const first = tokens[i];
  if (!first) return null;
  const titled =
    titles.has(first.low.replace(/\.$/, '')) && isCapital(tokens[i + 1]) && tokens[i + 1]?.pos === 'PROPN';
  if (titled) i += 1;
  while (i < tokens.length && isNamePart(tokens[i], i === from)) i += 1;
  return i > from && (!titled || i > from + 1) ? i : null;
}

function isNamePart(token: Token | undefined, first: boolean): boolean {
  if (!token || !isCapital(token) || notNames.has(token.low) || unsayable.has(token.low)) return false;
  if (givenNames.has(token.low)) return true;
  return token.pos === 'PROPN' && !(first && hollow.has(token.low));
}

function asName(tokens: readonly Token[], from: number, to: number): Name | null {
  const words = tokens.slice(from, to);
  const name = words.map(({ value }) => value).join(' ');
  const before = tokens[from - 1];
  const after = tokens[to];
  const known =
    words.some(({ low }) => givenNames.has(low) || namesByCapital.has(low)) ||
    titles.has(words[0]?.low ?? '');
  const introduced = introduces(tokens, from);
  const owns = after?.low === "'s";
  if (from === 0 && !known && !(after && (['VERB', 'AUX'].includes(after.pos) || owns))) return null;
  const place = !known && !introduced && placePrepositions.has(before?.low ?? '');
  const called = !introduced && !place && (isCalled(before, after, from) || before?.low === 'hey');
  return {
    name,
    kind: place ? 'place' : 'person',
    called: called && known,
    own: introduced === 'own',
    sure: known || introduced !== null,
    at: from,
  };
}

/** "my name is X", "I am X", "call me X" are the speaker's; "this is X", "a dog called X", "meet X" are another's. */
function introduces(tokens: readonly Token[], at: number): 'own' | 'other' | null {
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .map(({ low }) => low)
    .join(' ');
  if (/(?:^|\s)(?:my name is|i am|call me|me,)$/.test(before)) return 'own';
  return /(?:this is|that is|named|called|meet|name is|is called|are)$/.test(before) ? 'other' : null;
}

function isCalled(before: Token | undefined, after: Token | undefined, from: number): boolean {
  const closes = !after || /^[,.!?…-]+$/.test(after.value);
  return closes && (from === 0 || before?.value === ',' || before?.pos === 'INTJ');
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}[\p{L}'.-]+$/u.test(token.value);
}

/** The role that the other one is addressed by: "Captain, we are sinking" gives "Captain". */
export function findAddress(tokens: readonly Token[]): string | null {
  for (const [i, token] of tokens.entries()) {
    if (!addresses.has(token.low)) continue;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const closes = !after || /^[,.!?…]+$/.test(after.value);
    const opens =
      i === 0 ||
      before?.value === ',' ||
      before?.pos === 'INTJ' ||
      ['yes', 'no', 'sorry', 'thanks', 'hello'].includes(before?.low ?? '');
    if (closes && opens && !(i === 0 && !after)) return token.low;
  }
  return null;
}
