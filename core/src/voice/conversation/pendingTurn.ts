import { maxLineLength } from '@improv/contract';
import type { SanitizedText } from '../../safety/index.ts';
import type { AskedPartner } from '../../stage/exchange.ts';
import type { Answer } from './answer.ts';
import type { Heard } from './utterance.ts';
import { Withdrawn } from './withdrawn.ts';

/** After an interruption, the client has this long to report how much it had played. Milliseconds. */
const tellMs = 1_000;

/** How an answer ended. */
export interface Replied {
  /** The part that was heard. */
  readonly text: string;
  readonly whole: boolean;
}

/** One line of the player's and its answer, until it is known how much of the answer was heard. */
export class PendingTurn {
  /** When the player began (`startedAt`) and finished (`askedAt`) speaking, epoch milliseconds. */
  readonly startedAt: number;
  askedAt: number | null = null;
  /** Null until it is known. */
  line: SanitizedText | null = null;
  /** What the Partner was told about the line; null until its turn is open. */
  asked: AskedPartner | null = null;
  /** Whether the answer must still be requested in text; what the Partner says before that is not the answer. */
  needsAsking = false;
  /** Answers that were rejected. */
  failures = 0;
  /** Incremented each time the line is taken back or corrected. */
  version = 0;
  #earlier = '';
  #piece = '';
  #answer: Answer | null = null;
  #answered = false;
  readonly #begun = promised<void>();
  #reply = promised<Replied>();

  constructor(startedAt: number) {
    this.startedAt = startedAt;
  }

  get answer(): Answer | null {
    return this.#answer;
  }

  /** Whether some of an answer has been sent to the player. */
  get isBegun(): boolean {
    return this.#answer !== null;
  }

  /** Resolves when the first part of an answer is sent to the player, or when the line is dropped. */
  get begun(): Promise<void> {
    return this.#begun.promise;
  }

  /** Whether it is known how much of the answer was heard. */
  get isAnswered(): boolean {
    return this.#answered;
  }

  /** Resolves when the player has heard the answer or interrupted it. Rejects with `Withdrawn` when the line is taken back. */
  get reply(): Promise<Replied> {
    return this.#reply.promise;
  }

  /** What has been understood so far. */
  get transcript(): string {
    return `${this.#earlier} ${this.#piece}`.replace(/\s+/gu, ' ').trim().slice(0, maxLineLength);
  }

  understood(text: string): void {
    this.#piece += text;
  }

  /** Discards the transcript of the latest speech, which will be transcribed again. */
  misheard(): void {
    this.#piece = '';
  }

  /** The player continues the same line: takes it back, and keeps its text as the beginning. */
  carryOn(): void {
    this.#earlier = this.line?.text ?? this.transcript;
    this.#piece = '';
    this.#takeBack(null);
  }

  /** Replaces the line by the player's correction. */
  correct(line: SanitizedText): void {
    this.#takeBack(line);
    this.needsAsking = true;
  }

  /** An answer begins. */
  begin(answer: Answer): void {
    this.#answer = answer;
    this.#begun.resolve();
    const { utterance } = answer;
    void utterance.over.then((heard: Heard) => {
      if (this.#answer !== answer) return;
      this.#answered = true;
      this.#reply.resolve({ text: utterance.textOf(heard), whole: heard.whole });
    });
  }

  /** Discards the answer so far. */
  stopAnswer(why: 'interrupted' | 'screened' | 'restart'): void {
    const answer = this.#answer;
    this.#answer = null;
    answer?.utterance.stop(why);
  }

  /** Stops the answer because the player speaks; what they have heard of it counts. */
  interrupt(): void {
    this.#answer?.utterance.stop('interrupted', tellMs);
  }

  /** Ends the answer with what has been heard by now. */
  settle(): void {
    this.#answer?.utterance.settle();
  }

  /** Keeps the line and leaves its turn open, to be answered by another instance. */
  leave(): void {
    this.stopAnswer('interrupted');
    this.#reply.reject(new Withdrawn());
  }

  /** Drops the line; its turn, if one is open, is left open. */
  drop(): void {
    this.stopAnswer('interrupted');
    this.#takeBack(null);
    this.#begun.resolve();
  }

  #takeBack(line: SanitizedText | null): void {
    this.stopAnswer('restart');
    this.version += 1;
    this.line = line;
    this.asked = null;
    this.needsAsking = false;
    this.#reply.reject(new Withdrawn());
    this.#reply = promised<Replied>();
  }
}

function promised<T>() {
  const made = Promise.withResolvers<T>();
  // A rejection without a listener is expected when the line is taken back.
  made.promise.catch(() => undefined);
  return made;
}
