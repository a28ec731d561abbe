import { seededRandom } from '@improv/play';

/** A member of the cast who speaks by generated speech. The Partner speaks through the Live model instead. */
export type Role = { readonly kind: 'mc' } | { readonly kind: 'spotlight'; readonly archetypeId: string };

/** The MC's voice: deep and even. The Partner's is in modelConfig.ts. */
const mcVoice = 'Charon';
/** Voices for the audience: none is the MC's or the Partner's. */
export const audienceVoices = [
  'Kore',
  'Fenrir',
  'Aoede',
  'Leda',
  'Zephyr',
  'Orus',
  'Callirrhoe',
  'Enceladus',
  'Iapetus',
  'Despina',
  'Gacrux',
  'Sulafat',
] as const;

/** The prebuilt voice of a role. An archetype has the same voice in every show. */
export function voiceOf(role: Role): string {
  if (role.kind === 'mc') return mcVoice;
  // `seededRandom` is above 0 and at most 1.
  const index = Math.ceil(seededRandom(role.archetypeId, 'voice') * audienceVoices.length) - 1;
  return audienceVoices[index] ?? audienceVoices[0];
}
