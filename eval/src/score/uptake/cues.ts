import { answerTo } from './answers.ts';
import { asksAboutElse, changesSubject, denies, saysNothing, tellsOwnStory } from './drift.ts';
import { asksBack, isExplained, isRelated, speaksOfTheSame } from './echoes.ts';
import type { Exchange } from './exchange.ts';
import {
  asksWhoIsMeant,
  carriesOnFrom,
  doesAsTold,
  givesOrder,
  refersBack,
  speaksToThem,
} from './references.ts';

/** What speaks for a line being taken up, or against it. */
export interface Cue {
  readonly name: string;
  /** More than 0 speak for it. They are the weights of a logistic regression over the tuned pairs, doubled and rounded. */
  readonly points: number;
  readonly isHeard: (exchange: Exchange) => boolean;
}

/**
 * A word that comes back is no cue by itself: good partners say one in every second answer, and so do those who did not
 * listen. What is done with it is.
 */
export const cues: readonly Cue[] = [
  { name: 'answers', points: 5, isHeard: (exchange) => answerTo(exchange) === 'fits' },
  { name: 'may answer', points: 2, isHeard: (exchange) => answerTo(exchange) === 'open' },
  { name: 'carries on', points: 3, isHeard: carriesOnFrom },
  { name: 'asks back', points: 3, isHeard: (exchange) => asksBack(exchange) || asksWhoIsMeant(exchange) },
  { name: 'does as told', points: 3, isHeard: doesAsTold },
  { name: 'gives an order', points: 2, isHeard: givesOrder },
  { name: 'speaks of the same', points: 3, isHeard: speaksOfTheSame },
  { name: 'is related', points: 3, isHeard: isRelated },
  { name: 'is explained', points: 2, isHeard: isExplained },
  { name: 'refers back', points: 2, isHeard: refersBack },
  { name: 'speaks to them', points: 2, isHeard: speaksToThem },
  { name: 'misses the question', points: -3, isHeard: (exchange) => answerTo(exchange) === 'misses' },
  { name: 'changes the subject', points: -2, isHeard: changesSubject },
  { name: 'says nothing', points: -3, isHeard: saysNothing },
  { name: 'own story', points: -4, isHeard: tellsOwnStory },
  { name: 'asks about else', points: -3, isHeard: asksAboutElse },
  { name: 'denies', points: -4, isHeard: denies },
];
