import { isPlural, kindOf } from '../language/kinds.ts';
import type { Earlier } from './earlier.ts';

/** Longest summary in characters; the contract allows 600. */
const longest = 560;
const listed = 14;
const opening = 'On stage so far: ';

/**
 * The story so far, in at most three sentences: where, who and what, and what was said last.
 * @param offers newest last
 */
export function summarise(
  place: string,
  people: readonly string[],
  offers: readonly Earlier[],
  last: string,
): string {
  const things = [...new Set(offers.map(({ phrase }) => neutral(phrase)))].slice(-listed);
  const who = people.length > 0 ? `, with ${listOf(people)}` : '';
  const where = `The scene plays in ${place}${who}.`;
  const what = things.length > 0 ? ` ${opening}${things.join('; ')}.` : '';
  const words = last
    .replace(/[.!?…;]+(?=\s+\S)/g, ',')
    .replace(/[.!?…"“”;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const room = longest - where.length - what.length - 40;
  const cut = words.length > room ? `${words.slice(0, Math.max(room, 0)).replace(/\s+\S*$/, '')} …` : words;
  return `${where}${what}${room > 20 && cut !== '' ? ` Last the player said: ${cut}.` : ''}`.slice(0, 600);
}

/** What an earlier summary of this kind holds, so that it can be called back when its lines are gone. */
export function remembered(storySoFar: string): Earlier[] {
  const list = /On stage so far: (?<list>[^.]*)\./.exec(storySoFar)?.groups?.list;
  if (!list) return [];
  return list.split('; ').map((phrase) => {
    const head = phrase.split(' ').at(-1) ?? phrase;
    const named = /^\p{Lu}/u.test(phrase);
    return { phrase, head, plural: !named && isPlural(head), kind: named ? 'named' : kindOf(head), turn: 0 };
  });
}

/** Neither "my" nor "your", for it is told to others. */
export function neutral(phrase: string): string {
  return phrase.replace(/^(?:my|your|that|those|our) /, 'the ').replace(/[.;]/g, '');
}

function listOf(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
