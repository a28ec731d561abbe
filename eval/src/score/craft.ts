import type { PlayedScene, PlayedTurn } from '../play/playedScene.ts';
import type { Coached } from './coachSpread.ts';
import { type Count, mean, Tally } from './count.ts';
import type { Note } from './finding.ts';
import { hindersLanding, landingOf } from './landing.ts';
import { languageOf } from './languageOf.ts';
import { languagesOf } from './notesLanguage.ts';
import { offersIn } from './offers.ts';
import { uncausedPraise } from './praise.ts';
import { asks } from './questions.ts';
import { repeatsShape, shapeOf } from './shapes.ts';
import { speaksForPlayer } from './speaksForPlayer.ts';
import { scoreSpotlights } from './spotlights.ts';
import { scoreStumbles } from './stumbles.ts';
import { type WordsOfBoth, wordsOfBoth } from './wordRatio.ts';

/** How well a scene was played, beyond its rules. What a game prescribes to a line is not counted against it. */
export interface Craft {
  /** Of the Partner's free lines. */
  readonly words: readonly WordsOfBoth[];
  /** Of the Partner's free lines before the last exchange, in English. */
  readonly offers: readonly number[];
  readonly questions: Count;
  readonly speaksForPlayer: Count;
  readonly shapesRepeated: Count;
  readonly stumblesAccepted: Count;
  readonly stumblesFollowed: Count;
  /** Scenes that came to their end by themselves, and those of them whose last exchange landed. */
  readonly landings: Count;
  /** Sentences that praise without a cause. */
  readonly praise: number;
  /** Notes in the player's language. */
  readonly notesLanguage: Count;
  readonly spotlightsStirred: Count;
  readonly spotlightsUnstirred: Count;
  readonly spotlightsInARow: number;
  readonly coached: Coached | null;
}

export function scoreCraft(scene: PlayedScene, note: Note): Craft {
  const lines = scoreLines(scene, note);
  const stumbles = scoreStumbles(scene);
  for (const turn of stumbles.dropped) note('stumble dropped', turn, inFull(scene.turns[turn]));
  const praise = uncausedPraise(scene);
  for (const sentence of praise) note('praise', 0, `“${sentence}”`);
  const spotlights = scoreSpotlights(scene);
  for (const turn of spotlights.inARow) note('spotlight', turn, 'the same person had the last one');
  return {
    ...lines,
    stumblesAccepted: stumbles.accepted,
    stumblesFollowed: stumbles.followed,
    landings: scoreLanding(scene, note),
    praise: praise.length,
    notesLanguage: scoreLanguage(scene, note),
    spotlightsStirred: spotlights.stirred,
    spotlightsUnstirred: spotlights.unstirred,
    spotlightsInARow: spotlights.inARow.length,
    coached: coachedScore(scene),
  };
}

type Lines = Pick<Craft, 'words' | 'offers' | 'questions' | 'speaksForPlayer' | 'shapesRepeated'>;

function scoreLines(scene: PlayedScene, note: Note): Lines {
  const words: WordsOfBoth[] = [];
  const offers: number[] = [];
  const questions = new Tally();
  const speaks = new Tally();
  const repeated = new Tally();
  const shapes: (string | null)[] = [];
  const isEnglish = isInEnglish(scene);
  for (const [at, turn] of scene.turns.entries()) {
    const { n, line, reply } = turn;
    const speaksFor = speaksForPlayer(
      reply,
      scene.turns.slice(0, at + 1).map(({ line: own }) => own),
    );
    speaks.add(speaksFor);
    if (speaksFor) note('speaks for the player', n, inFull(turn));
    if (!isFree(turn)) continue;
    words.push(wordsOfBoth(line, reply));
    const isAsked = asks(reply);
    questions.add(isAsked);
    if (isAsked) note('question', n, inFull(turn));
    if (!isEnglish) continue;
    if (turn !== landingOf(scene)) offers.push(offersIn(reply, heardBefore(scene, at)));
    const shape = shapeOf(reply);
    if (shape !== null) {
      const again = repeatsShape(shape, shapes);
      repeated.add(again);
      if (again) note('shape', n, `${shape}: “${reply}”`);
    }
    shapes.push(shape);
  }
  return { words, offers, questions, speaksForPlayer: speaks, shapesRepeated: repeated };
}

function scoreLanding(scene: PlayedScene, note: Note): Count {
  const last = landingOf(scene);
  if (!last) return { of: 0, did: 0 };
  const before = heardBefore(scene, scene.turns.length - 1);
  const hindrances = hindersLanding(last, before, isInEnglish(scene));
  if (hindrances.length > 0) note('does not land', last.n, `${hindrances.join(', ')}: ${inFull(last)}`);
  return { of: 1, did: hindrances.length === 0 ? 1 : 0 };
}

function scoreLanguage(scene: PlayedScene, note: Note): Count {
  const languages = languagesOf(scene);
  if (!languages) return { of: 0, did: 0 };
  const isSame = languages.player === languages.notes;
  if (!isSame)
    note('language', 0, `the player spoke ${languages.player}, and the Coach wrote ${languages.notes}`);
  return { of: 1, did: isSame ? 1 : 0 };
}

function coachedScore({ scenario: { standard, gameId }, notes }: PlayedScene): Coached | null {
  const score = mean(notes?.scores.map((one) => one.score) ?? []);
  return standard && score !== null ? { standard, game: gameId, score } : null;
}

/** Whether the game leaves a line its form. */
function isFree({ partnerRule }: PlayedTurn): boolean {
  const kind = partnerRule?.kind;
  return (
    kind !== 'words' &&
    kind !== 'question' &&
    kind !== 'again' &&
    kind !== 'exact-line' &&
    kind !== 'first-words'
  );
}

function isInEnglish({ turns }: PlayedScene): boolean {
  const language = languageOf(turns.map(({ line, reply }) => `${line}\n${reply}`).join('\n'));
  return language === null || language === 'en';
}

/** All that was said before the Partner's line of a turn, with what was on stage from the beginning. @param at from 0 */
function heardBefore({ scenario, suggestion, welcome, turns }: PlayedScene, at: number): string[] {
  return [
    scenario.location,
    suggestion ?? '',
    welcome,
    ...turns.slice(0, at).flatMap(({ line, reply, spotlight }) => [line, reply, spotlight?.reaction ?? '']),
    turns[at]?.line ?? '',
  ];
}

function inFull(turn: PlayedTurn | undefined): string {
  return turn ? `“${turn.line}” – “${turn.reply}”` : 'the scene was over';
}
