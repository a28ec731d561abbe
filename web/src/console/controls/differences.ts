import type { Controls } from '@improv/contract';
import { dollars } from '../../money/dollars.ts';

/** One control in words, and where it stands. */
interface Setting {
  readonly name: string;
  readonly of: (controls: Controls) => string | number | boolean;
  readonly say: (controls: Controls) => string;
}

const settings: readonly Setting[] = [
  count('Shows a day', ({ limits }) => limits.showsPerDay),
  count('Shows at once', ({ limits }) => limits.activeShows),
  count('Voice minutes a day', ({ limits }) => limits.voiceMinutesPerDay),
  money('Cost of one person a day', ({ limits }) => limits.costPerDayUsd),
  money('Cost of everybody a day', ({ limits }) => limits.houseCostPerDayUsd),
  {
    name: 'Emergency stop',
    of: ({ emergencyStop }) => emergencyStop.on,
    say: ({ emergencyStop }) => (emergencyStop.on ? 'on' : 'off'),
  },
  {
    name: 'Message',
    of: ({ emergencyStop }) => emergencyStop.message,
    say: ({ emergencyStop }) => `“${emergencyStop.message}”`,
  },
  {
    name: 'Voice',
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

/** One control that stands differently, in words. */
export interface Difference {
  readonly name: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Where two sets of controls differ. */
export function differences(theirs: Controls, mine: Controls): Difference[] {
  return settings
    .filter(({ of }) => of(theirs) !== of(mine))
    .map(({ name, say }) => ({ name, theirs: say(theirs), mine: say(mine) }));
}

/**
 * What an admin changed, on top of what another one has saved meanwhile: what they left alone stays as the other one
 * wants it.
 * @param seen the controls that the admin began with
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
