import type { Brief, Mood, MoodLabel } from '@improv/contract';
import type { Heard } from './heard.ts';
import type { Scene } from './scene.ts';
import { offersOf } from './scene.ts';

/** How much of the last mood is still in the air. */
const lingers = 0.5;

/** What the Room feels after a line: the line's own warmth, its offers, and how it meets the moment. */
export function moodAfter(brief: Brief, heard: Heard, scene: Scene): Mood {
  const signal = signals(brief, heard, scene);
  const blend = (before: number, now: number, least: number) =>
    round(Math.max(least, Math.min(1, before * lingers + now * (1 - lingers))));
  const mood = {
    sentiment: blend(brief.mood.sentiment, signal.warmth, -1),
    engagement: blend(brief.mood.engagement, signal.pull, 0),
    laughter: blend(brief.mood.laughter, signal.fun, 0),
  };
  return { ...mood, label: labelOf(mood, brief, heard, signal.repeated) };
}

interface Signals {
  readonly warmth: number;
  readonly pull: number;
  readonly fun: number;
  readonly repeated: boolean;
}

function signals(brief: Brief, heard: Heard, scene: Scene): Signals {
  const offers = offersOf(heard, brief.turn);
  const heads = new Set(scene.earlier.map(({ head }) => head.toLowerCase()));
  const fresh = offers.filter(({ head }) => !heads.has(head.toLowerCase())).length;
  const calledBack = offers.length - fresh;
  const words = heard.sentences.flat().filter(({ value }) => /\p{L}/u.test(value)).length;
  const repeated = brief.script.some(
    ({ speaker, text, n }) => speaker === 'player' && n < brief.turn && same(text, heard.line),
  );
  const silly = offers.filter(({ kind }) => kind === 'animal' || kind === 'food' || kind === 'body').length;
  const thin = words <= 2 ? 1 : 0;
  const leads = brief.holdsBreath && !thin && (heard.deeds.length > 0 || fresh > 0 || calledBack > 0) ? 1 : 0;
  const honest = heard.feeling ? 1 : 0;
  const quiet = ['silence', 'nonsense'].includes(heard.occasion.kind) ? 1 : 0;
  const pulled =
    Math.min(fresh, 3) * 0.14 + Math.min(calledBack, 2) * 0.14 + Math.min(heard.deeds.length, 2) * 0.08;
  const penalty = thin * 0.3 + quiet * 0.3 + (repeated ? 0.6 : 0) + (heard.rough ? 0.35 : 0);
  return {
    warmth: 0.22 + pulled + heard.sentiment * 0.35 + leads * 0.4 + honest * 0.25 - penalty,
    pull: 0.42 + pulled + leads * 0.3 + honest * 0.2 + Math.abs(heard.sentiment) * 0.1 - penalty,
    fun:
      0.18 +
      silly * 0.22 +
      (/!/.test(heard.line) ? 0.1 : 0) +
      (calledBack > 0 ? 0.14 : 0) -
      honest * 0.15 -
      penalty * 0.5,
    repeated,
  };
}

function labelOf(
  { sentiment, engagement, laughter }: Omit<Mood, 'label'>,
  brief: Brief,
  heard: Heard,
  repeated: boolean,
): MoodLabel {
  if (['nonsense', 'foreign'].includes(heard.occasion.kind) && sentiment < 0.5) return 'confused';
  if (repeated || (heard.rough && sentiment < 0.2)) return 'restless';
  if (heard.feeling && ['grief', 'love', 'shame'].includes(heard.feeling)) return 'moved';
  if (heard.feeling === 'fear' || heard.sentiment < -0.4) return 'tense';
  if (engagement < 0.25) return sentiment < 0.1 ? 'bored' : 'restless';
  if (laughter > 0.5 && sentiment > 0.4) return 'delighted';
  if (laughter > 0.32) return 'amused';
  if (brief.holdsBreath && sentiment > 0.45) return 'delighted';
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
