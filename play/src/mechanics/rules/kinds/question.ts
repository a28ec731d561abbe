import { isQuestion } from '../../text/questions.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { wordsOf } from '../../text/words.ts';
import { bare } from '../fitting.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

/** Besides questions, a line may have sentences of up to this many words: "Oh!", "Dear me." */
const interjectionWords = 2;
/** … unless they begin like an answer. */
const plainAnswer = /^(?:yes|yeah|yep|no|nope|never|always|maybe|perhaps|sure|certainly|absolutely|i|it)$/;

export const question: RuleDefinition<'question'> = {
  inWords: () => 'Only questions',
  keeps: (_, line) => {
    const sentences = sentencesOf(line);
    return (
      sentences.some(isQuestion) &&
      sentences.every((sentence) => isQuestion(sentence) || isInterjection(sentence))
    );
  },
  callOuts: () => [
    'I heard an answer in there, and tonight we only ask.',
    'A statement slipped past the door; the next one wears a question mark.',
    'The question mark went missing, and we play on without it.',
  ],
  fit: (_, says) => `${bare(says)}, is that so?`,
};

function isInterjection(sentence: string): boolean {
  const words = wordsOf(sentence);
  return words.length <= interjectionWords && !plainAnswer.test(words[0] ?? '');
}
