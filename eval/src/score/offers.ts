import { sentencesOf } from '@improv/play/text';
import { namedIn, newThings } from './newThings.ts';

/** Where a sentence goes over into another statement. */
const statementEnd =
  /\s*[;:—–]\s*|\s+-\s+|,\s+(?=(?:and|but|so|while|because|or|then)\s+(?:i|you|he|she|it|we|they|the|a|an|my|your|his|her|our|their|there|that|this)\b)/iu;

/**
 * How many offers a Partner's line makes, by proxy: the statements in it, questions and orders too, that name something which
 * nothing on stage had named before. What is offered by a verb or a feeling alone is not counted.
 * @param reply in English
 * @param before all that was said before it, with the place and the suggestion
 */
export function offersIn(reply: string, before: readonly string[]): number {
  const known = namedIn(before);
  let offers = 0;
  for (const statement of sentencesOf(reply).flatMap((sentence) => sentence.split(statementEnd))) {
    const named = newThings(statement, known);
    if (named.length > 0) offers += 1;
    for (const form of namedIn([statement])) known.add(form);
  }
  return offers;
}
