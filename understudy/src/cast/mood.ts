import type { Mood, MoodLabel, RoomBrief } from '@improv/contract';
import { wordsIn } from '../language/words.ts';
import type { Heard } from './heard.ts';
import type { Scene } from './scene.ts';
import { offersOf } from './scene.ts';

/** How much of the last mood is still in the air. */
const lingers = 0.5;

/** What the Room feels after a line: the line's own warmth, its offers, and how it meets the moment. */
export function moodAfter(brief: RoomBrief, heard: Heard, scene: Scene): Mood {
  const signal = signals(brief, heard, scene);
  const blend = (before: number, now: number, least: number) =>
    round(Math.max(least, Math.min(1, before * lingers + now * (1 - lingers))));
  const mood = {
    sentiment: blend(brief.mood.sentiment, signal.warmth, -1),
    engagement: blend(brief.mood.engagement, signal.pull, 0),
    laughter: blend(brief.mood.laughter, signal.fun, 0),
  };
  return { ...mood, label: labelOf(mood, heard, signal) };
}

interface Signals {
  readonly warmth: number;
  readonly pull: number;
  readonly fun: number;
  readonly repeated: boolean;
  /** The player has said next to nothing, and not for the first time. */
  readonly flat: boolean;
  /** The player has picked up the Partner's stumble. */
  readonly leads: boolean;
  /** The game's rule was missed, which is funny. */
  readonly slipped: boolean;
}

/** Words of a line that gives the house next to nothing … */
const thinWords = 2;
/** … and lines in a row after which it has had enough. */
const patience = 2;
/** A game that counts words holds no short line against anybody. */
export function isShortByRule({ playerRule }: RoomBrief): boolean {
  return playerRule?.rule.kind === 'words' && playerRule.rule.count <= 4;
}
/** A game that runs backwards wants the same line twice. */
function isSameByRule({ playerRule }: RoomBrief): boolean {
  return playerRule?.rule.kind === 'again' || playerRule?.rule.kind === 'exact-line';
}

function signals(brief: RoomBrief, heard: Heard, scene: Scene): Signals {
  const offers = offersOf(heard, brief.turn);
  const heads = new Set(scene.earlier.map(({ head }) => head.toLowerCase()));
  const fresh = offers.filter(({ head }) => !heads.has(head.toLowerCase())).length;
  const calledBack = offers.length - fresh;
  const words = heard.sentences.flat().filter(({ value }) => /\p{L}/u.test(value)).length;
  const freely = !isShortByRule(brief) && !isSameByRule(brief);
  const repeated =
    freely &&
    brief.script.some(
      ({ speaker, text, n }) => speaker === 'player' && n < brief.turn && same(text, heard.line),
    );
  const silly = offers.filter(({ kind }) => kind === 'animal' || kind === 'food' || kind === 'body').length;
  const short = isShortByRule(brief);
  const thin = words <= thinWords && !short ? 1 : 0;
  const before = brief.script
    .filter(({ speaker, n }) => speaker === 'player' && n < brief.turn)
    .slice(-patience)
    .map(({ text }) => text);
  const flat =
    before.length === patience &&
    !short &&
    [...before, heard.line].every((text) => wordsIn(text).length <= thinWords || same(text, heard.line));
  const slipped = brief.playerRule?.kept === false;
  const leads = brief.holdsBreath && !thin && (heard.deeds.length > 0 || fresh > 0 || calledBack > 0) ? 1 : 0;
  const honest = heard.feeling ? 1 : 0;
  const quiet = ['silence', 'nonsense'].includes(heard.occasion.kind) ? 1 : 0;
  const kept = brief.playerRule?.kept ? 1 : 0;
  const pulled =
    Math.min(fresh, 3) * 0.14 + Math.min(calledBack, 2) * 0.14 + Math.min(heard.deeds.length, 2) * 0.08;
  const empty =
    thin * 0.3 + quiet * 0.45 + (repeated ? 0.6 : 0) + (flat ? 0.5 : 0) + (heard.rough ? 0.35 : 0);
  // A player who misses the rule is laughed with, and loses nothing by it.
  const penalty = slipped && !heard.rough ? Math.min(empty, 0.2) : empty;
  return {
    warmth:
      0.22 +
      kept * 0.06 +
      (slipped ? 0.12 : 0) +
      pulled +
      heard.sentiment * 0.35 +
      leads * 0.4 +
      honest * 0.25 -
      penalty,
    pull:
      0.42 + kept * 0.06 + pulled + leads * 0.3 + honest * 0.2 + Math.abs(heard.sentiment) * 0.1 - penalty,
    fun:
      0.18 +
      silly * 0.22 +
      leads * 0.4 +
      (slipped ? 0.4 : 0) +
      (/!/.test(heard.line) ? 0.1 : 0) +
      (calledBack > 0 ? 0.14 : 0) -
      honest * 0.15 -
      penalty * 0.5,
    repeated,
    flat,
    leads: leads === 1,
    slipped,
  };
}

function labelOf(
  { sentiment, engagement, laughter }: Omit<Mood, 'label'>,
  heard: Heard,
  { repeated, flat, leads, slipped }: Signals,
): MoodLabel {
  if (heard.occasion.kind === 'nonsense') return 'confused';
  if (flat && !slipped) return 'bored';
  if ((repeated && !slipped) || (heard.rough && sentiment < 0.2)) return 'restless';
  if (leads && sentiment > 0.3) return 'delighted';
  if (slipped) return laughter > 0.25 ? 'amused' : 'warm';
  if (heard.feeling && ['grief', 'love', 'shame'].includes(heard.feeling)) return 'moved';
  if (heard.feeling === 'fear' || heard.sentiment < -0.4) return 'tense';
  if (engagement < 0.25) return sentiment < 0.1 ? 'bored' : 'restless';
  if (laughter > 0.5 && sentiment > 0.4) return 'delighted';
  if (laughter > 0.32) return 'amused';
  if (sentiment > 0.4) return 'warm';
  return sentiment < 0 ? 'restless' : 'curious';
}

function same(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(a) === bare(b);
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
