import { coachSpread } from './coachSpread.ts';
import { type Count, counts, mean, p95, round, share, sum } from './count.ts';
import type { Craft } from './craft.ts';

/** How well all scenes together were played. Shares are 0 to 1; null where there was nothing to count. */
export interface CraftTotal {
  /** The Partner's words to the player's; a line of the player's counts as ten words at least. */
  readonly word_ratio: number | null;
  /** Partner's lines that are free in their form. */
  readonly free_lines: number;
  readonly free_words: { readonly mean: number | null; readonly p95: number };
  /** Offers a line: see `offersIn`. */
  readonly offers: number | null;
  readonly questions: number;
  readonly questions_share: number | null;
  readonly speaks_for_player: number;
  readonly speaks_for_player_share: number | null;
  readonly shapes: number;
  readonly shapes_repeated: number | null;
  readonly stumbles: number;
  readonly stumbles_accepted: number | null;
  readonly stumbles_followed: number | null;
  readonly landings: number;
  readonly landed: number | null;
  /** Sentences a scene. */
  readonly uncaused_praise: number;
  readonly notes_in_players_language: number | null;
  /** By how many points the Coach scores good scenes above flat ones of the same game, at the least. */
  readonly coach_spread: number | null;
  /** Of the spotlights, those on a line that stirred the Room. */
  readonly spotlights_stirred: number | null;
  /** Spotlights a line, of those that stirred the Room and of the others. */
  readonly spotlit_of_stirred: number | null;
  readonly spotlit_of_unstirred: number | null;
  readonly unstirred_lines: number;
  readonly spotlights_in_a_row: number;
}

export function craftTotal(all: readonly Craft[]): CraftTotal {
  const count = (pick: (craft: Craft) => Count) => counts(all.map(pick));
  const words = all.flatMap((craft) => craft.words);
  const questions = count((craft) => craft.questions);
  const speaks = count((craft) => craft.speaksForPlayer);
  const shapes = count((craft) => craft.shapesRepeated);
  const followed = count((craft) => craft.stumblesFollowed);
  const landings = count((craft) => craft.landings);
  const stirred = count((craft) => craft.spotlightsStirred);
  const unstirred = count((craft) => craft.spotlightsUnstirred);
  const partner = words.map((one) => one.partner).sort((a, b) => a - b);
  return {
    word_ratio: words.length === 0 ? null : round(sum(partner) / sum(words.map(({ player }) => player)), 2),
    free_lines: words.length,
    free_words: {
      mean: mean(partner),
      p95: p95(partner),
    },
    offers: mean(all.flatMap((craft) => craft.offers)),
    questions: questions.did,
    questions_share: share(questions),
    speaks_for_player: speaks.did,
    speaks_for_player_share: share(speaks),
    shapes: shapes.of,
    shapes_repeated: share(shapes),
    stumbles: followed.of,
    stumbles_accepted: share(count((craft) => craft.stumblesAccepted)),
    stumbles_followed: share(followed),
    landings: landings.of,
    landed: share(landings),
    uncaused_praise: all.length === 0 ? 0 : round(sum(all.map(({ praise }) => praise)) / all.length, 2),
    notes_in_players_language: share(count((craft) => craft.notesLanguage)),
    coach_spread: coachSpread(all.flatMap(({ coached }) => (coached ? [coached] : []))),
    spotlights_stirred: share({ of: stirred.did + unstirred.did, did: stirred.did }),
    spotlit_of_stirred: share(stirred),
    spotlit_of_unstirred: share(unstirred),
    unstirred_lines: unstirred.of,
    spotlights_in_a_row: sum(all.map(({ spotlightsInARow }) => spotlightsInARow)),
  };
}
