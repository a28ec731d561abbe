import type { LiveServerMessage, UsageMetadata } from '@google/genai';
import type { LiveModelConfig } from './modelConfig.ts';
import { reckonSound, reckonTokens } from './reckoning.ts';
import { addUsage, liveUsageOf, type Usage } from './usage.ts';

/** Tokens by which the context may exceed the compression's trigger: a brief and a minute of the player's speech. */
const mostOverTrigger = 3_000;
/** Tokens of the next note and of what is said to it. Until the context has room for these it may lose its oldest part. */
const usualTurnTokens = 700;
/** The share of the speech, as estimated, that a report must show at least: more is missing only where the context was cut. */
const leastOfSpeech = 1 / 2;
/** Tokens of the longest answer: a minute of audio. */
const longestAnswerTokens = 1_500;
/**
 * Answers with a full context that a client may have requested before the first of them is counted. A dozen corrections in
 * half a second, with the short context at the beginning of a scene, cost as much.
 */
const atOnce = 6;

/** The most that answers on one connection may cost before they are counted. */
export function mostOnLine(config: LiveModelConfig): Usage {
  const exchange = liveUsageOf(config.model, {
    promptTokenCount: mostBefore(config),
    responseTokenCount: longestAnswerTokens,
  });
  return addUsage(...Array.from({ length: atOnce }, () => exchange));
}

function mostBefore({ compressAtTokens }: LiveModelConfig): number {
  return compressAtTokens + mostOverTrigger;
}

/** Of an answer that breaks off, this many more tokens may have been generated already: ten seconds. */
const unheardTokens = 250;

/** An answer that was requested on a connection. */
interface Due {
  /** Estimated tokens in the context before it. */
  before: number;
  /** Tokens that had been sent by then. */
  readonly sent: number;
  /** Tokens of the speech that it answers; 0 for text. */
  readonly speech: number;
  bytes: number;
  reported: boolean;
  ended: boolean;
}

/**
 * What one connection to the Live model costs: as the model reports it at the end of each answer, and estimated where it
 * reports nothing or the connection breaks first. Unknown content is estimated as audio, which costs more than text.
 */
export class LiveBill {
  readonly #config: LiveModelConfig;
  readonly #spend: (usage: Usage) => void;
  /** Tokens in the context, and tokens sent, when the model last reported them. */
  #known: { readonly tokens: number; readonly sent: number };
  /** Estimated tokens sent so far (`#sent`), and bytes of the player's present speech (`#heardBytes`). */
  #sent = 0;
  #heardBytes = 0;
  #due: Due[] = [];
  /** Tokens of the last context that was reported, and whether a report has shown that it was cut. */
  #reported = 0;
  #isCut = false;

  /**
   * @param instructions of a new session; null for a resumed one, whose context may be full
   * @param spend called with what has been used
   */
  constructor(config: LiveModelConfig, instructions: string | null, spend: (usage: Usage) => void) {
    this.#config = config;
    this.#spend = spend;
    const tokens = instructions === null ? mostBefore(config) : reckonTokens(instructions);
    this.#known = { tokens, sent: 0 };
  }

  /** Text was sent to the model, which answers it when it is `complete`. */
  told(parts: readonly string[], complete: boolean): void {
    this.#sent += reckonTokens(...parts);
    if (complete) this.#ask(0);
    else this.#isCut = false;
  }

  /**
   * Whether the model may have lost what it was told first: its context has been compressed since it was last told anything, or will
   * be for the next answer.
   */
  get isForgetting(): boolean {
    return this.#isCut || this.#knownBefore(this.#sent) + usualTurnTokens > this.#config.compressAtTokens;
  }

  /** Whether the model reports a context that it should have compressed long ago. */
  get isOverfull(): boolean {
    return this.#reported > mostBefore(this.#config);
  }

  heard(bytes: number): void {
    this.#heardBytes += bytes;
  }

  /** The player has finished speaking, and the model answers. */
  spoken(): void {
    const speech = reckonSound(this.#heardBytes, 'heard');
    this.#sent += speech;
    this.#heardBytes = 0;
    this.#ask(speech);
  }

  hear({ usageMetadata, serverContent }: LiveServerMessage): void {
    this.#hearAudio(serverContent);
    if (usageMetadata) this.#report(usageMetadata);
    if (serverContent?.turnComplete) {
      const due = this.#due.find(({ ended }) => !ended);
      if (due) due.ended = true;
    }
    this.#due = this.#due.filter(({ reported, ended }) => !reported || !ended);
  }

  /** The connection is over: estimates what has not been reported. */
  lost(): void {
    for (let due = this.#due.shift(); due; due = this.#due.shift()) this.#reckon(due);
  }

  #ask(speech: number): void {
    // An answer that ended without a report by now will not get one.
    const over = this.#due.filter(({ ended }) => ended);
    this.#due = this.#due.filter(({ ended }) => !ended);
    for (const due of over) this.#reckon(due);
    const before = this.#knownBefore(this.#sent);
    this.#due.push({ before, sent: this.#sent, speech, bytes: 0, reported: false, ended: false });
  }

  #report(usage: UsageMetadata): void {
    const due = this.#due.find(({ reported }) => !reported);
    // A report may leave out the answer's tokens.
    const responseTokenCount = usage.responseTokenCount || reckonSound(due?.bytes ?? 0, 'said');
    this.#spend(liveUsageOf(this.#config.model, { ...usage, responseTokenCount }));
    if (!due) return;
    due.reported = true;
    if (usage.promptTokenCount === undefined) return;
    this.#isCut ||= usage.promptTokenCount < this.#reported + due.speech * leastOfSpeech;
    this.#reported = usage.promptTokenCount;
    this.#known = { tokens: usage.promptTokenCount + responseTokenCount, sent: due.sent };
    // Answers requested meanwhile were estimated without this one in their context.
    for (const later of this.#due) {
      if (!later.reported) later.before = Math.max(later.before, this.#knownBefore(later.sent));
    }
  }

  /** Estimated tokens in the context after `sent` tokens have been sent. */
  #knownBefore(sent: number): number {
    return this.#known.tokens + sent - this.#known.sent;
  }

  #hearAudio(content: LiveServerMessage['serverContent']): void {
    const answered = this.#due.find(({ ended }) => !ended);
    if (!answered) return;
    for (const { inlineData } of content?.modelTurn?.parts ?? []) {
      if (!inlineData?.data) continue;
      answered.bytes += Buffer.byteLength(inlineData.data, 'base64');
    }
  }

  #reckon({ before, bytes, reported, ended }: Due): void {
    if (reported) return;
    const heard = reckonSound(bytes, 'said');
    const usage = liveUsageOf(this.#config.model, {
      promptTokenCount: Math.min(before, mostBefore(this.#config)),
      responseTokenCount: ended ? heard : heard + unheardTokens,
    });
    this.#spend(usage);
    // The answer is part of the context from now on, also of answers that have been requested already.
    this.#sent += heard;
    for (const later of this.#due) later.before += heard;
  }
}
