import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import { longestSuggestion } from '../../library/suggestions/suggestionKind.ts';
import { defineMechanic } from '../defineMechanic.ts';
import { capital, clip, quote } from '../rules/phrases.ts';
import { drawTexts } from '../switches.ts';
import { tidy } from '../text/excerpt.ts';
import { longestWord } from '../text/suggested.ts';
import { spokenWords } from '../text/words.ts';

const kind = z.literal('one-word');
/** Questions from the house: more than a show of 15 turns can answer. */
const questionsAsked = 6;
/** From this many words on, the player's full stop ends an answer … */
const shortestAnswer = 5;
/** … and at this many the MC ends it. */
const longestAnswer = 14;

const rule: LineRule = { kind: 'words', count: 1 };

/** Player and Partner answer the house's questions together, one word each at a time. */
export const oneWord = defineMechanic(
  {
    settings: z.strictObject({ kind }),
    state: z.strictObject({
      kind,
      questions: z.array(z.string().max(longestSuggestion)).min(1).max(questionsAsked),
      /** How many were answered. */
      answered: z.int().min(0),
      /** The words of the answer so far. */
      answer: z.array(z.string().max(longestWord)).max(longestAnswer),
      /** The last whole answer, until the MC has read it out. */
      whole: z
        .string()
        .max(longestAnswer * (longestWord + 1))
        .nullable(),
    }),
  },
  {
    checked: true,
    begin: (_, seed, suggestion) => ({
      kind: kind.value,
      questions: drawTexts('question', seed, questionsAsked, asQuestion(suggestion)),
      answered: 0,
      answer: [],
      whole: null,
    }),
    callFor: ({ questions, answered, answer, whole }) => {
      const question = quote(questions[answered % questions.length] ?? '');
      if (answer.length > 0) return { call: null, playerRule: rule };
      const asks = `The house asks: ${question} One word each.`;
      return {
        call: whole === null ? asks : `${quote(whole)} The oracle has spoken. Next: ${question}`,
        playerRule: rule,
      };
    },
    partnerRule: () => rule,
    advance: (state, _, playerLine, partnerLine) => {
      const said = [...state.answer, ...firstWord(playerLine)];
      if (said.length >= shortestAnswer && endsSentence(playerLine)) return close(state, said);
      const answer = [...said, ...firstWord(partnerLine)];
      return answer.length >= longestAnswer ? close(state, answer) : { ...state, answer, whole: null };
    },
  },
);

function close<S extends { answered: number }>(state: S, answer: readonly string[]) {
  const whole = answer.slice(0, longestAnswer).join(' ');
  return { ...state, answered: state.answered + 1, answer: [], whole: `${capital(whole)}.` };
}

function firstWord(line: string): string[] {
  return spokenWords(line)
    .slice(0, 1)
    .map((word) => clip(word, longestWord));
}

function endsSentence(line: string): boolean {
  return /[.!?…。！？]["'”’»)]*$/u.test(line.trim());
}

function asQuestion(suggestion: string | null): string | null {
  const asked = tidy(suggestion ?? '', longestSuggestion - 1);
  return spokenWords(asked).length > 1 ? asked : null;
}
