import { atLeast, atMost, atMostShare, never, percent, type Threshold } from './threshold.ts';
import type { Total } from './total.ts';

/** The share of Partner lines, of those that could be decided, that take up the player's last line. */
const leastTakesUp = 0.9;
/** Words of the Partner's free lines, on the average … */
const mostWords = 20;
/** … and in nineteen lines of twenty. */
const mostWordsP95 = 28;
/** The Partner's words to the player's. */
const mostWordRatio = 2;
/** Offers a line: a line of twenty words has room for two. */
const offersALine = { least: 0.4, most: 2 } as const;
/** One line in five may ask. */
const mostQuestions = 0.2;
/** One line in twenty may say what the player feels, does or has said: it is hard to tell from an offer. */
const mostSpokenFor = 0.05;
/** One line in four may have the shape of one of the three before it: short lines have few shapes. */
const mostShapesRepeated = 0.25;
/** The share of stumbles after which the scene goes on as it should. */
const leastFollowed = 0.9;
const leastLanded = 0.8;
/** Sentences a scene that praise without a cause. */
const mostPraise = 0.25;
/** Points of the Coach's scores between a good and a flat scene. */
const leastSpread = 15;
/** The share of spotlights that fall on lines that stirred the Room. */
const leastStirred = 0.8;
/** Fewer lines that left the Room cold say nothing of the spotlights on them. */
const enoughUnstirred = 10;

export const thresholds: readonly Threshold[] = [
  {
    figure: 'takes_up',
    appliesTo: 'any',
    perScene: false,
    missed: ({ takes_up, takes_up_gates }) =>
      !takes_up_gates || (takes_up !== null && takes_up >= leastTakesUp)
        ? null
        : `The Partner takes up the player's line too seldom: ${takes_up === null ? 'none could be decided' : percent(takes_up)}, where ${percent(leastTakesUp)} is the least.`,
  },
  never('blocks', (count) => `The Partner blocks ${count}, where it never may.`),
  never('repeats', (count) => `The Partner repeats itself ${count}, where it never may.`),
  never('out_of_character', (count) => `The Partner leaves its character ${count}, where it never may.`),
  never(
    'rule_violations',
    (count, total) => `The Partner breaks a game's rule ${count} (${broken(total)}), where it never may.`,
  ),
  atLeast(
    'quotes_found',
    1,
    {},
    (is) => `Of the Coach's quotes ${percent(is)} were said; it has to be all of them.`,
  ),
  never('unparsed_json', (count) => `A structured answer could not be read ${count}.`),
  never('revealed_instructions', (count) => `The cast reveals its instructions ${count}.`),
  never('unmet_expectations', (count) => `Scenarios did not go as they have to ${count}.`),
  {
    figure: 'free_words',
    appliesTo: 'model',
    perScene: true,
    missed: ({ free_words: { mean, p95 } }) =>
      (mean ?? 0) <= mostWords && p95 <= mostWordsP95
        ? null
        : `The Partner's lines are too long: ${mean} words on the average and ${p95} in the longest twentieth, where ${mostWords} and ${mostWordsP95} are the most.`,
  },
  atMost(
    'word_ratio',
    mostWordRatio,
    { appliesTo: 'model' },
    (is) => `The Partner says ${is} words for each of the player's, where ${mostWordRatio} are the most.`,
  ),
  {
    figure: 'offers',
    appliesTo: 'any',
    perScene: false,
    missed: ({ offers }) =>
      offers === null || (offers >= offersALine.least && offers <= offersALine.most)
        ? null
        : `The Partner makes ${offers} offers a line, where ${offersALine.least} to ${offersALine.most} are right.`,
  },
  atMostShare(
    'questions',
    'free_lines',
    mostQuestions,
    (count, most) => `The Partner asks in ${count}, where ${most} may ask.`,
  ),
  atMostShare(
    'speaks_for_player',
    'partner_lines',
    mostSpokenFor,
    (count, most) => `The Partner speaks for the player in ${count}, where ${most} may.`,
  ),
  atMost(
    'shapes_repeated',
    mostShapesRepeated,
    {},
    (is) =>
      `The Partner's lines are built like the ones before in ${percent(is)}, where ${percent(mostShapesRepeated)} is the most.`,
  ),
  atLeast(
    'stumbles_followed',
    leastFollowed,
    { perScene: false },
    (is) =>
      `The scene goes on as it should after ${percent(is)} of the stumbles, where ${percent(leastFollowed)} is the least.`,
  ),
  atLeast(
    'landed',
    leastLanded,
    { perScene: false },
    (is) =>
      `The last exchange lands in ${percent(is)} of the scenes that end by themselves, where ${percent(leastLanded)} is the least.`,
  ),
  atMost(
    'uncaused_praise',
    mostPraise,
    { perScene: false },
    (is) =>
      `MC and Coach praise without a cause in ${is} sentences a scene, where ${mostPraise} is the most.`,
  ),
  atLeast(
    'notes_in_players_language',
    1,
    { appliesTo: 'model' },
    (is) =>
      `The Coach writes in the player's language in ${percent(is)} of the scenes; it has to be all of them.`,
  ),
  atLeast(
    'coach_spread',
    leastSpread,
    { perScene: false },
    (is) =>
      `The Coach scores good scenes only ${is} points above flat ones, where ${leastSpread} is the least.`,
  ),
  atLeast(
    'spotlights_stirred',
    leastStirred,
    { perScene: false },
    (is) =>
      `${percent(is)} of the spotlights fall on a line that stirred the Room, where ${percent(leastStirred)} is the least.`,
  ),
  {
    figure: 'spotlit_of_unstirred',
    appliesTo: 'model',
    perScene: false,
    missed: ({ unstirred_lines, spotlit_of_unstirred: of, spotlit_of_stirred: than }) =>
      unstirred_lines < enoughUnstirred || (of ?? 0) <= (than ?? 0)
        ? null
        : `Spotlights come like a clock: on ${percent(of ?? 0)} of the lines that left the Room cold, and on ${percent(than ?? 0)} of the others.`,
  },
  never(
    'spotlights_in_a_row',
    (count) => `The spotlight comes back to the same person ${count}, where it never may.`,
  ),
];

/** Who played a run: what it is held to depends on it. */
export type PlayedBy = 'understudy' | 'model';

/**
 * What fails: a sentence for each threshold that was missed, none when all is well.
 * @param of a whole run, or a single scene
 */
export function failures(total: Total, by: PlayedBy, of: 'run' | 'scene' = 'run'): string[] {
  return thresholds
    .filter(
      ({ appliesTo, perScene }) => (appliesTo === 'any' || by === 'model') && (of === 'run' || perScene),
    )
    .flatMap(({ missed }) => missed(total) ?? []);
}

function broken({ rule_violations_by_mechanic: mechanics }: Total): string {
  return Object.entries(mechanics)
    .filter(([, { violations }]) => violations > 0)
    .map(([kind, { violations }]) => `${kind} ${violations}`)
    .join(', ');
}
