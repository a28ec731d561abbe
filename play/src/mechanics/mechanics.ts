import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import type { Call } from './defineMechanic.ts';
import { alphabetOrder } from './kinds/alphabetOrder.ts';
import { anotherWay } from './kinds/anotherWay.ts';
import { audienceWord } from './kinds/audienceWord.ts';
import { emotions } from './kinds/emotions.ts';
import { forbiddenLetter } from './kinds/forbiddenLetter.ts';
import { forbiddenWord } from './kinds/forbiddenWord.ts';
import { genres } from './kinds/genres.ts';
import { givenLines } from './kinds/givenLines.ts';
import { lastWordFirst } from './kinds/lastWordFirst.ts';
import { noQuestions } from './kinds/noQuestions.ts';
import { oneWord } from './kinds/oneWord.ts';
import { openers } from './kinds/openers.ts';
import { questionsOnly } from './kinds/questionsOnly.ts';
import { reverse } from './kinds/reverse.ts';
import { statusShift } from './kinds/statusShift.ts';
import { wordCount } from './kinds/wordCount.ts';

/** Every kind of game mechanic there is. */
export const mechanics = {
  'questions-only': questionsOnly,
  'no-questions': noQuestions,
  'one-word': oneWord,
  'word-count': wordCount,
  alphabet: alphabetOrder,
  'last-word-first': lastWordFirst,
  'given-lines': givenLines,
  openers,
  emotions,
  genres,
  status: statusShift,
  reverse,
  'another-way': anotherWay,
  'forbidden-letter': forbiddenLetter,
  'forbidden-word': forbiddenWord,
  'audience-word': audienceWord,
} as const;
export type MechanicKind = keyof typeof mechanics;

type Mechanic = (typeof mechanics)[MechanicKind];
/** One schema of each kind; a union wants to know that there is one at least. */
function each<S extends z.ZodType>(schemaOf: (mechanic: Mechanic) => S): [S, ...S[]] {
  return Object.values(mechanics).map(schemaOf) as [S, ...S[]];
}

/** A game's mechanic, as the library states it. */
export const GameMechanic = z.discriminatedUnion(
  'kind',
  each(({ settings }) => settings),
);
export type GameMechanic = z.infer<typeof GameMechanic>;

/** What a running show remembers of its game's mechanic: plain JSON of at most a few kilobytes, whatever is said. */
export const MechanicState = z.discriminatedUnion(
  'kind',
  each(({ state }) => state),
);
export type MechanicState = z.infer<typeof MechanicState>;

/**
 * The mechanic of a show that begins; null for a game without one, which all functions below take as well.
 * @param seed the same seed, game and suggestion give the same state: the session's id
 * @param suggestion what the audience or the player gave; where it does not fit the mechanic, one is drawn instead
 */
export function begin(
  game: { readonly mechanic: GameMechanic | null },
  seed: string,
  suggestion: string | null = null,
): MechanicState | null {
  return game.mechanic && mechanics[game.mechanic.kind].begin(game.mechanic, seed, suggestion);
}

/**
 * What the MC calls and what the player's line has to keep, known before the player speaks.
 * @param turn the turn that begins, 1 for the first
 */
export function callFor(state: MechanicState | null, turn: number): Call {
  return state ? mechanics[state.kind].callFor(state, turn) : { call: null, playerRule: null };
}

/** What the Partner's answer has to keep: it may hang on the line that the player really said. */
export function partnerRuleFor(
  state: MechanicState | null,
  turn: number,
  playerLine: string,
): LineRule | null {
  return state && mechanics[state.kind].partnerRule(state, turn, playerLine);
}

/** The state after a turn. Missed rules block nothing: what was really said counts. */
export function advance(
  state: MechanicState | null,
  turn: number,
  playerLine: string,
  partnerLine: string,
): MechanicState | null {
  return state && mechanics[state.kind].advance(state, turn, playerLine, partnerLine);
}

/** Whether the mechanic has reached an end of its own: the alphabet is round, the last line was said. */
export function isComplete(state: MechanicState | null): boolean {
  return state !== null && mechanics[state.kind].isComplete(state);
}
