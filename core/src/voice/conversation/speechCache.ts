import type { Speech } from '../../models/types.ts';

/** Speech kept for repeats: about 80 s. Bytes. */
const mostKeptBytes = 4 * 1024 * 1024;
/** Tries to generate the speech of one line, in all. */
const mostTries = 2;

interface Made {
  tries: number;
  /** Null when it was evicted or could not be generated. */
  speech: Promise<Speech | null> | null;
  bytes: number;
}

/**
 * Caches the MC's lines as speech. Each is generated once in a conversation, however often it is requested, because speech is
 * paid for. The latest are kept; an evicted line is not generated again, and can be read.
 */
export class SpeechCache {
  /** By the text of the line, oldest first. */
  readonly #made = new Map<string, Made>();

  /** @param make generates the speech; null when that failed */
  speechOf(text: string, make: () => Promise<Speech | null>): Promise<Speech | null> {
    const made = this.#made.get(text) ?? { tries: 0, speech: null, bytes: 0 };
    this.#made.set(text, made);
    if (made.speech) return made.speech;
    if (made.tries >= mostTries) return Promise.resolve(null);
    made.tries += 1;
    const speech = make();
    made.speech = speech;
    void speech.then((spoken) => {
      if (spoken) this.#keep(made, spoken.pcm.byteLength);
      else made.speech = null;
    });
    return speech;
  }

  #keep(newest: Made, bytes: number): void {
    newest.tries = mostTries;
    newest.bytes = bytes;
    let kept = [...this.#made.values()].reduce((sum, made) => sum + made.bytes, 0);
    for (const made of this.#made.values()) {
      if (kept <= mostKeptBytes) return;
      if (made === newest || made.bytes === 0) continue;
      kept -= made.bytes;
      made.bytes = 0;
      made.speech = null;
    }
  }
}
