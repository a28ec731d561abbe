import type { UnderstudyEars } from '../control.ts';

/** One utterance being listened to. */
export interface Ear {
  /** The next samples, 16 kHz mono; copied before this returns. */
  hear(samples: Int16Array): void;
  /** What was said, once the utterance is over; empty when nothing was understood. Never throws. */
  understand(): Promise<string>;
  /** Forgets the utterance. */
  leave(): void;
}

/** What the understudy understands speech with. */
export interface Ears {
  readonly kind: UnderstudyEars['ears'];
  /** An ear for a new utterance; null when there is none, or all are taken. */
  lend(): Ear | null;
  close(): void;
}
