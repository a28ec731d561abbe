import { findPocketsphinx } from './pocketsphinx/files.ts';
import { openPocketsphinx } from './pocketsphinx/pocketsphinxRecognizer.ts';
import type { SpeechRecognizer } from './speechRecognizer.ts';

const none: SpeechRecognizer = { kind: 'none', begin: () => null, close: () => {} };

/** Opens the recognizer that this machine has. @param wanted `none` for no understanding, whatever is installed */
export async function openRecognizer(wanted: 'auto' | 'none'): Promise<SpeechRecognizer> {
  const files = wanted === 'none' ? null : await findPocketsphinx(process.env);
  return (files && (await openPocketsphinx(files))) ?? none;
}
