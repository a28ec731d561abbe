import { isQuestion } from '../../text/questions.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { bare } from '../fitting.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

export const statement: RuleDefinition<'statement'> = {
  inWords: () => 'No questions: say it instead of asking it',
  keeps: (_, line) => !sentencesOf(line).some(isQuestion),
  callOuts: () => [
    'I heard a question; next time, guess out loud and be right.',
    'That one asked, and you already know the answer.',
    'A question got in without a ticket. We let it sit.',
  ],
  fit: (_, says) => `${bare(says).replaceAll('?', ',')}.`,
};
