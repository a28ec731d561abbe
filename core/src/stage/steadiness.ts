import type { Mood, Phase } from '@improv/contract';

/** Over how many of the latest turns a player's footing is judged. */
export const rollingTurns = 3;

/** At or above both, on average, a player is steady … */
const steady = { sentiment: 0.1, engagement: 0.4 };
/** … below either they struggle; in between they are what they were. */
const struggling = { sentiment: -0.1, engagement: 0.25 };
/** So many steady turns in a row make a player ready. */
const readyAfter = 2;

/** The Partner carries at least until this turn … */
const fallibleFrom = 5;
/** … and at most until this one. */
const fallibleBy = 9;
/** How many turns sooner for a player who has mastered it all. */
const soonerFrom = 2;
const soonerBy = 3;

/**
 * How many turns in a row a player has been steady, with hysteresis: a lull between the two bounds neither adds to it nor
 * ends it.
 * @param before the count after the turn before
 * @param moods the Room's, newest last
 */
export function steadyTurnsAfter(before: number, moods: readonly Mood[]): number {
  const recent = moods.slice(-rollingTurns);
  if (recent.length === 0) return 0;
  const sentiment = mean(recent.map((mood) => mood.sentiment));
  const engagement = mean(recent.map((mood) => mood.engagement));
  if (sentiment >= steady.sentiment && engagement >= steady.engagement) return before + 1;
  return sentiment < struggling.sentiment || engagement < struggling.engagement ? 0 : before;
}

/**
 * The phase of a turn. Once fallible it stays so.
 * @param turn the turn that begins
 * @param steadyTurns see `steadyTurnsAfter`
 * @param skill 0 (a first show) to 1 (every principle mastered): the more, the sooner the support fades
 */
export function phaseOf(before: Phase, turn: number, steadyTurns: number, skill: number): Phase {
  if (before === 'fallible') return before;
  if (turn >= fallibleBy - Math.round(soonerBy * skill)) return 'fallible';
  const ready = steadyTurns >= readyAfter && turn >= fallibleFrom - Math.round(soonerFrom * skill);
  return ready ? 'fallible' : 'support';
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
