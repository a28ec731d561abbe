import type { Speech } from '../../models/types.ts';

/** Speech that is kept for a repeat: some 80 s of it. Bytes. */
const mostKeptBytes = 4 * 1024 * 1024;
/** A line whose speech could not be made is tried so often in all. */
const mostTries = 2;

interface Made {
  tries: number;
  /** Null once there was no more room to keep it, or when it could not be made. */
  speech: Promise<Speech | null> | null;
  bytes: number;
}

/**
 * The MC's lines as speech, each made once in a conversation however often it is asked for: speech is paid for. The latest are
 * kept for a repeat; one that is not kept any longer can be read.
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
