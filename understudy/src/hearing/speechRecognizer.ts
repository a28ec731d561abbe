import type { UnderstudyEars } from '../control.ts';

/** The recognition of one utterance. */
export interface Recognition {
  /** The next samples, 16 kHz mono; copied before this returns. */
  hear(samples: Int16Array): void;
  /** What was said, once the utterance is over; empty when nothing was understood. Never throws. */
  understand(): Promise<string>;
  /** Forgets the utterance. */
  leave(): void;
}

/** What the understudy understands speech with. */
export interface SpeechRecognizer {
  readonly kind: UnderstudyEars['ears'];
  /** Begins with a new utterance; null when there is no recognizer, or it is busy with as many as it can take. */
  begin(): Recognition | null;
  close(): void;
}
