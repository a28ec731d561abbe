import type { Controls } from '@improv/contract';
import { dollars } from '../../money/dollars.ts';
import { controlsMessages } from './messages.ts';

const { names, on, off } = controlsMessages;

/** One control: its name, its value, and the value in words. */
interface Setting {
  readonly name: string;
  readonly of: (controls: Controls) => string | number | boolean;
  readonly say: (controls: Controls) => string;
}

const settings: readonly Setting[] = [
  count(names.showsPerDay, ({ limits }) => limits.showsPerDay),
  count(names.activeShows, ({ limits }) => limits.activeShows),
  count(names.voiceMinutesPerDay, ({ limits }) => limits.voiceMinutesPerDay),
  money(names.costPerDayUsd, ({ limits }) => limits.costPerDayUsd),
  money(names.houseCostPerDayUsd, ({ limits }) => limits.houseCostPerDayUsd),
  {
    name: names.emergencyStop,
    of: ({ emergencyStop }) => emergencyStop.on,
    say: ({ emergencyStop }) => (emergencyStop.on ? on : off),
  },
  {
    name: names.message,
    of: ({ emergencyStop }) => emergencyStop.message,
    say: ({ emergencyStop }) => `“${emergencyStop.message}”`,
  },
  {
    name: names.voice,
    of: ({ flags }) => flags.voicePercent,
    say: ({ flags }) => `${flags.voicePercent} %`,
  },
];

function count(name: string, of: (controls: Controls) => number): Setting {
  return { name, of, say: (controls) => of(controls).toLocaleString('en') };
}

function money(name: string, of: (controls: Controls) => number): Setting {
  return { name, of, say: (controls) => dollars(of(controls)) };
}

/** One control with two different values, in words. */
export interface Difference {
  readonly name: string;
  readonly theirs: string;
  readonly mine: string;
}

/** The controls in which two sets differ. */
export function differences(theirs: Controls, mine: Controls): Difference[] {
  return settings
    .filter(({ of }) => of(theirs) !== of(mine))
    .map(({ name, say }) => ({ name, theirs: say(theirs), mine: say(mine) }));
}

/**
 * Merges an admin's changes into the controls that another admin saved meanwhile; controls that the first left alone keep
 * the other's values.
 * @param seen the controls that the first admin started from
 */
export function onTopOf(theirs: Controls, seen: Controls, mine: Controls): Controls {
  const pick = <T>(of: (controls: Controls) => T): T => (of(mine) === of(seen) ? of(theirs) : of(mine));
  return {
    limits: {
      showsPerDay: pick(({ limits }) => limits.showsPerDay),
      activeShows: pick(({ limits }) => limits.activeShows),
      voiceMinutesPerDay: pick(({ limits }) => limits.voiceMinutesPerDay),
      costPerDayUsd: pick(({ limits }) => limits.costPerDayUsd),
      houseCostPerDayUsd: pick(({ limits }) => limits.houseCostPerDayUsd),
    },
    emergencyStop: {
      on: pick(({ emergencyStop }) => emergencyStop.on),
      message: pick(({ emergencyStop }) => emergencyStop.message),
    },
    flags: { voicePercent: pick(({ flags }) => flags.voicePercent) },
  };
}
