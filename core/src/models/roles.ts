import { seededRandom } from '@improv/play';

/** Somebody of the cast who speaks by generated speech; the Partner has the Live voice. */
export type Role = { readonly kind: 'mc' } | { readonly kind: 'spotlight'; readonly archetypeId: string };

/** A voice for whoever hosts: deep and even. The Partner's is in the table of models. */
const mcVoice = 'Charon';
/** For the people of the audience: neither the MC's nor the Partner's. */
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

/** The voice of a role, one of the model's own: an archetype has the same one in every show. */
export function voiceOf(role: Role): string {
  if (role.kind === 'mc') return mcVoice;
  // `chance` is above 0 and at most 1.
  const index = Math.ceil(seededRandom(role.archetypeId, 'voice') * audienceVoices.length) - 1;
  return audienceVoices[index] ?? audienceVoices[0];
}
