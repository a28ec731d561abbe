import { seededRandom } from '@improv/play';
import type { Member } from '../access/member.ts';
import type { RuntimeConfig } from './runtime.ts';

/**
 * Whether a member is among the first `percent` of all members. The result is stable, and a member who is among the first 10
 * per cent is also among the first 50.
 * @param flag the name of the roll-out, so that each one begins with different members
 * @param percent 0 to 100
 */
export function isAmong(email: string, flag: string, percent: number): boolean {
  return seededRandom(email, flag) <= percent / 100;
}

/** Whether a member may use voice: they need the voice tier, and voice must be rolled out to them. */
export function mayUseVoice({ flags }: RuntimeConfig, { email, tier }: Member): boolean {
  return tier === 'voice' && isAmong(email, 'voice', flags.voicePercent);
}
