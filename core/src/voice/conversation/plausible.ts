/** Scripts that transcripts come in, by a name for each. */
const scripts = [
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['greek', /\p{Script=Greek}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
  ['bengali', /\p{Script=Bengali}/gu],
  ['tamil', /\p{Script=Tamil}/gu],
  ['thai', /\p{Script=Thai}/gu],
  ['hangul', /\p{Script=Hangul}/gu],
  ['chinese and japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
] as const;

/** Speech that is as long as this has more than a word or two. Milliseconds. */
const longSpeechMs = 6_000;
const fewestWords = 3;

/**
 * Whether a transcript may be what was said. Transcripts are sometimes invented: in a script that nobody in the scene uses, or
 * with a word for half a minute of speech.
 * @param scene all that was written and said in the scene
 * @param speechMs how long the player spoke; null when it is unknown
 */
export function isPlausible(transcript: string, scene: string, speechMs: number | null): boolean {
  const script = mainScript(transcript);
  if (script && !script[1].test(scene)) return false;
  if (speechMs === null || speechMs < longSpeechMs || script?.[0] !== 'latin') return true;
  return (transcript.match(/\p{L}+/gu) ?? []).length >= fewestWords;
}

/** The script that most letters are of. */
function mainScript(text: string): readonly [string, RegExp] | null {
  const counted = scripts.map(([name, letters]) => ({
    name,
    letters,
    count: text.match(letters)?.length ?? 0,
  }));
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best));
  return most.count === 0 ? null : [most.name, new RegExp(most.letters.source, 'u')];
}

/**
 * Whether what was heard over the Partner is the Partner: its own words, picked up from a loudspeaker.
 * @param said the Partner's words so far
 */
export function isEcho(transcript: string, said: string): boolean {
  const heard = wordsOf(transcript);
  if (heard.length < 2) return false;
  return ` ${wordsOf(said).join(' ')} `.includes(` ${heard.join(' ')} `);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
