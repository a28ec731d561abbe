import { maxLineLength } from '@improv/contract';
import type { SanitizedText } from '../../safety/index.ts';
import type { AskedPartner } from '../../stage/exchange.ts';
import type { Answer } from './answer.ts';
import type { Heard } from './utterance.ts';
import { Withdrawn } from './withdrawn.ts';

/** A client that is spoken over is given so long to say how much it had played, milliseconds. */
const tellMs = 1_000;

/** What came of an answer. */
export interface Replied {
  /** What of it was heard. */
  readonly text: string;
  readonly whole: boolean;
}

/** One line of the player's and its answer, while both are in the making. */
export class PendingTurn {
  /** When the player began, and when they were done: epoch milliseconds. */
  readonly startedAt: number;
  askedAt: number | null = null;
  /** Null until it is known. */
  line: SanitizedText | null = null;
  /** What the Partner was told of the line, once its turn is open. */
  asked: AskedPartner | null = null;
  /** The answer is still to be asked for in writing; what comes before is not it. */
  needsAsking = false;
  /** Answers that could not be used. */
  failures = 0;
  /** Counts the lines that it has had: a line may be taken back. */
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

  /** Whether the player has been sent some of an answer. */
  get isBegun(): boolean {
    return this.#answer !== null;
  }

  /** Settles when the player has been sent some of an answer for the first time, or nothing will come of the line. */
  get begun(): Promise<void> {
    return this.#begun.promise;
  }

  /** Whether it is known what was heard of the answer. */
  get isAnswered(): boolean {
    return this.#answered;
  }

  /** Settles when the player has heard the answer, or as much as they wanted; rejected when the line is taken back. */
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

  /** The player says it again, or it has to be understood again. */
  misheard(): void {
    this.#piece = '';
  }

  /** The player was not done: what comes belongs to the same line. */
  carryOn(): void {
    this.#earlier = this.line?.text ?? this.transcript;
    this.#piece = '';
    this.#takeBack(null);
  }

  /** The player says what they really said. */
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

  /** What came of an answer is void. */
  stopAnswer(why: 'interrupted' | 'screened' | 'restart'): void {
    const answer = this.#answer;
    this.#answer = null;
    answer?.utterance.stop(why);
  }

  /** The player speaks over the answer: it stays with what they have heard. */
  interrupt(): void {
    this.#answer?.utterance.stop('interrupted', tellMs);
  }

  /** It is over for the player, who has heard what there was time for. */
  settle(): void {
    this.#answer?.utterance.settle();
  }

  /** The line stands, and its turn is left open for somebody else to answer. */
  leave(): void {
    this.stopAnswer('interrupted');
    this.#reply.reject(new Withdrawn());
  }

  /** Nothing will come of it; its turn, if there is one, is left open. */
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
  // Nobody may be waiting for it when it is taken back.
  made.promise.catch(() => undefined);
  return made;
}
