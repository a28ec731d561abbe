import { sentencesOf, wholeSentences } from '@improv/play/text';
import { InvalidModelOutputError } from '../errors.ts';
import { settledLength, spokenText } from './spokenText.ts';

/** The same sentence so many times is no joke any more, but a model that goes round in a circle. */
const mostTimes = 3;
const shortestRepeat = 15;

/** Takes a model's answer as it is made, and lets through what is spoken of it. */
export class SpokenStream {
  readonly #mostWords: number;
  #written = '';
  #passed = '';
  #end: 'player' | 'runaway' | null = null;

  /** @param mostWords an answer that is longer runs away */
  constructor(mostWords: number) {
    this.#mostWords = mostWords;
  }

  /** Nothing more is let through: the player's own line began, or the answer ran away. The call can be ended. */
  get isOver(): boolean {
    return this.#end !== null;
  }

  /** The answer repeats itself, or goes on and on: what it has said up to here stands to its last whole sentence. */
  get isRunaway(): boolean {
    return this.#end === 'runaway';
  }

  /** @returns what may be shown now, to be appended to what was shown before; often '' */
  push(words: string): string {
    if (this.#end) return '';
    this.#written += words;
    return this.#pass(this.#written.slice(0, settledLength(this.#written))) ?? '';
  }

  /**
   * No more comes.
   * @returns the rest
   * @throws InvalidModelOutputError when marks that came later change what was shown before
   */
  end(): string {
    if (this.#end) return '';
    const rest = this.#pass(this.#written);
    if (rest === null) throw new InvalidModelOutputError('its marks change what was shown of the answer');
    return rest;
  }

  /** @returns null where marks that came later change what was shown */
  #pass(written: string): string | null {
    const { text, isOver } = spokenText(written);
    const ready = text.trimEnd();
    if (!ready.startsWith(this.#passed)) return null;
    const kept = this.#withinBounds(ready);
    const shown = kept.slice(this.#passed.length);
    this.#passed = kept;
    if (isOver) this.#end ??= 'player';
    return shown;
  }

  /** The text up to where it runs away. */
  #withinBounds(text: string): string {
    const repeated = repeatedAt(text);
    if (repeated !== null) {
      this.#end = 'runaway';
      return text.slice(0, Math.max(repeated, this.#passed.length));
    }
    if (text.split(/\s+/u).length > this.#mostWords) this.#end = 'runaway';
    return text;
  }
}

/** Where a sentence comes once too often; null where none does. */
function repeatedAt(text: string): number | null {
  const times = new Map<string, number>();
  let at = 0;
  for (const sentence of sentencesOf(wholeSentences(text))) {
    const key = sentence.toLowerCase();
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    const from = Math.max(at, text.indexOf(sentence, at));
    if (count >= mostTimes && sentence.length >= shortestRepeat) return from;
    at = from + sentence.length;
  }
  return null;
}
