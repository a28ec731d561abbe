import type { Ears } from './ear.ts';
import { openPocketsphinx } from './pocketsphinx/ears.ts';
import { findPocketsphinx } from './pocketsphinx/files.ts';

const none: Ears = { kind: 'none', lend: () => null, close: () => {} };

/** Opens the ears that this machine has. @param wanted `none` for no understanding, whatever is installed */
export async function openEars(wanted: 'auto' | 'none'): Promise<Ears> {
  const files = wanted === 'none' ? null : await findPocketsphinx(process.env);
  return (files && (await openPocketsphinx(files))) ?? none;
}
