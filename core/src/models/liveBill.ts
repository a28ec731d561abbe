import type { LiveServerMessage, UsageMetadata } from '@google/genai';
import type { LiveModelConfig } from './modelConfig.ts';
import { reckonSound, reckonTokens } from './reckoning.ts';
import { addUsage, liveUsageOf, type Usage } from './usage.ts';

/** What a model has before it is cut down once it has grown past the compression's trigger; by then it may be so much more. */
const overTrigger = 1.25;
/** Longest that an answer is heard, tokens: a minute. */
const longestAnswerTokens = 1_500;
/**
 * Exchanges with a full memory that a client may have asked for before the first of them is written down: a dozen corrections
 * in half a second, with the memory of a scene's beginning, come to as much.
 */
const atOnce = 4;

/** What the exchanges on a line that have not been paid for yet may come to. */
export function mostOnLine(config: LiveModelConfig): Usage {
  const exchange = liveUsageOf(config.model, {
    promptTokenCount: mostBefore(config),
    responseTokenCount: longestAnswerTokens,
  });
  return addUsage(...Array.from({ length: atOnce }, () => exchange));
}

function mostBefore({ compressAtTokens }: LiveModelConfig): number {
  return Math.ceil(compressAtTokens * overTrigger);
}

/** An answer that broke off had so much more of it made already, or on its way. Tokens: ten seconds. */
const unheardTokens = 250;

/** An exchange that was asked for on a line. */
interface Due {
  /** Tokens that the model had before it, reckoned. */
  before: number;
  /** Tokens that it had been sent by then. */
  readonly sent: number;
  bytes: number;
  reported: boolean;
  ended: boolean;
}

/**
 * What one line to the Live model costs: as the model reports it at the end of each exchange, and reckoned where it does
 * not, or the line goes before it could. What isn't known is reckoned as audio, which is the dearer.
 */
export class LiveBill {
  readonly #config: LiveModelConfig;
  readonly #spend: (usage: Usage) => void;
  /** Tokens that the model had before it, and had been sent, when that was last known. */
  #known: { readonly tokens: number; readonly sent: number };
  /** Tokens that it has been sent, reckoned, and bytes of what the player is saying. */
  #sent = 0;
  #heardBytes = 0;
  #due: Due[] = [];

  /**
   * @param instructions of a new session; null for one that is resumed, which may have all that it can before it
   * @param spend hears what has been used
   */
  constructor(config: LiveModelConfig, instructions: string | null, spend: (usage: Usage) => void) {
    this.#config = config;
    this.#spend = spend;
    const tokens = instructions === null ? mostBefore(config) : reckonTokens(instructions);
    this.#known = { tokens, sent: 0 };
  }

  /** The model was sent text, which is answered when it is `complete`. */
  told(parts: readonly string[], complete: boolean): void {
    this.#sent += reckonTokens(...parts);
    if (complete) this.#ask();
  }

  heard(bytes: number): void {
    this.#heardBytes += bytes;
  }

  /** The player has spoken: it is answered now. */
  spoken(): void {
    this.#sent += reckonSound(this.#heardBytes, 'heard');
    this.#heardBytes = 0;
    this.#ask();
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

  /** The line is gone, or is let go: nothing more will be reported. */
  lost(): void {
    for (let due = this.#due.shift(); due; due = this.#due.shift()) this.#reckon(due);
  }

  #ask(): void {
    // Whatever ended before, and was not reported until now, won't be.
    const over = this.#due.filter(({ ended }) => ended);
    this.#due = this.#due.filter(({ ended }) => !ended);
    for (const due of over) this.#reckon(due);
    const before = this.#knownBefore(this.#sent);
    this.#due.push({ before, sent: this.#sent, bytes: 0, reported: false, ended: false });
  }

  #report(usage: UsageMetadata): void {
    const due = this.#due.find(({ reported }) => !reported);
    // A report may leave out what was answered.
    const responseTokenCount = usage.responseTokenCount || reckonSound(due?.bytes ?? 0, 'said');
    this.#spend(liveUsageOf(this.#config.model, { ...usage, responseTokenCount }));
    if (!due) return;
    due.reported = true;
    if (usage.promptTokenCount === undefined) return;
    this.#known = { tokens: usage.promptTokenCount + responseTokenCount, sent: due.sent };
    // Those that were asked for meanwhile didn't know of this answer.
    for (const later of this.#due) {
      if (!later.reported) later.before = Math.max(later.before, this.#knownBefore(later.sent));
    }
  }

  /** What the model has before it once it has been sent so many tokens. */
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
    // What was answered is before the model from now on, in exchanges that have been asked for already too.
    this.#sent += heard;
    for (const later of this.#due) later.before += heard;
  }
}
