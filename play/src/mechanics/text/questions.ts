import { fold } from './words.ts';

/** Marks of English, CJK, Arabic, Armenian and Ethiopic; the Greek one looks like a semicolon, see below. */
const questionMark = /[?？؟՞፧]/u;
const greekQuestionMark = /[;\u037E]/u;
/** "is margaret asleep": after these anybody may follow. */
const beings = 'is|are|was|were|does|did';
const auxiliary =
  "am|has|had|can|could|will|would|shall|should|may|might|must|aren't|isn't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|hadn't|can't|couldn't|won't|wouldn't|shouldn't";
const subject =
  'i|you|he|she|it|we|they|this|that|these|those|there|the|a|an|my|your|his|her|its|our|their|anyone|anybody|someone|somebody';
/** "do you" asks, "do it" and "have a seat" do not. */
const people = 'i|you|he|she|we|they|anyone|anybody';
/** How an English question begins, to recognise one typed without its mark: "where did", "is that", "who ate", "how many". */
const asks = new RegExp(
  [
    '^(?:(?:and|but|so|or|well|oh|wait) )?(?:',
    `(?:${beings}) (?!not\\b)\\p{L}|(?:${auxiliary}) (?:${subject}) |(?:do|have) (?:${people}) `,
    `|(?:what|where|when|how|which) (?:${beings}|${auxiliary}|do|have|about|come|many|much|long|far|else)\\b`,
    "|(?:what|where|when|how|who)(?:'s|'re|'d|'ll)\\b|(?:who|why|whose)\\b)",
  ].join(''),
  'u',
);
/** How Japanese and Chinese ask without a mark. */
const askingParticle = /(?:か|かな|吗|嗎|呢)[。.…]*$/u;

/**
 * Whether a sentence asks: by its mark or, for those who type or speak without marks, by how it begins. A sentence that
 * closes with another mark asks only if its particle says so.
 */
export function isQuestion(sentence: string): boolean {
  if (questionMark.test(sentence) || sentence.trim().startsWith('¿')) return true;
  if (/\p{Script=Greek}/u.test(sentence) && greekQuestionMark.test(sentence)) return true;
  if (askingParticle.test(sentence.trim())) return true;
  return !/[.!…。！]["'”’»)\]]*$/u.test(sentence.trim()) && asks.test(`${fold(sentence).trim()} `);
}
