import type { Mood, Phase } from '@improv/contract';
import { pace } from '../sessions/pace.ts';

/** A player's steadiness is judged by this many of the latest turns. */
export const rollingTurns = 3;

/** A player whose averages reach both of these is steady … */
const steady = { sentiment: 0.1, engagement: 0.4 };
/** … one below either of these struggles; in between nothing changes. */
const struggling = { sentiment: -0.1, engagement: 0.25 };

/**
 * Counts how many turns in a row a player has been steady, with hysteresis: averages between the two bounds neither increase
 * nor reset the count.
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
 * The phase of a turn. Once `fallible`, it stays so.
 * @param turn the turn that begins
 * @param steadyTurns see `steadyTurnsAfter`
 * @param skill 0 (a first show) to 1 (every principle mastered): the more, the sooner the support fades
 */
export function phaseOf(before: Phase, turn: number, steadyTurns: number, skill: number): Phase {
  if (before === 'fallible') return before;
  if (turn >= pace.fallibleBy - Math.round(pace.soonerBy * skill)) return 'fallible';
  const ready =
    steadyTurns >= pace.readyAfter && turn >= pace.fallibleFrom - Math.round(pace.soonerFrom * skill);
  return ready ? 'fallible' : 'support';
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
