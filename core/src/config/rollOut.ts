import { seededRandom } from '@improv/play';
import type { Member } from '../access/member.ts';
import type { RuntimeConfig } from './runtime.ts';

/**
 * Whether a member falls among so many per cent of all: always on the same side, and whoever is among the first ten per
 * cent is among the first fifty too.
 * @param flag names what is rolled out, so that not the same people go first every time
 * @param percent 0 to 100
 */
export function isAmong(email: string, flag: string, percent: number): boolean {
  return seededRandom(email, flag) <= percent / 100;
}

/** Whether a member may speak with the cast: by their tier, and once voice has been rolled out to them. */
export function mayUseVoice({ flags }: RuntimeConfig, { email, tier }: Member): boolean {
  return tier === 'voice' && isAmong(email, 'voice', flags.voicePercent);
}
