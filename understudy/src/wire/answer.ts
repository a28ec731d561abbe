import { randomUUID } from 'node:crypto';
import type { Fault } from '../control.ts';
import { countTokens } from './request.ts';

/** What goes back: the text in the pieces that a stream sends, and why it ended. */
export interface Answer {
  readonly pieces: readonly string[];
  /** `none` ends without any. */
  readonly finishReason: NonNullable<Fault['finish']>;
  /** The prompt is refused: there is no candidate at all. */
  readonly isBlocked?: boolean;
}

/** Cuts a text into the pieces that are streamed: a word each, with the space after it. */
export function pieces(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/**
 * The answer as a test's fault bends it. `prose` bends only what should have been JSON.
 * @param think finds what to say; not asked where that is given
 * @param maxOutputTokens for the answer and the thoughts before it
 */
export function bend(
  think: () => string,
  json: boolean,
  fault: Fault,
  maxOutputTokens = Number.POSITIVE_INFINITY,
): Answer {
  const bent = cutToRoom(bendText(think, json, fault), maxOutputTokens - (fault.thoughts ?? 0));
  return fault.finish === undefined ? bent : { ...bent, finishReason: fault.finish };
}

/** What of an answer has room beside the thoughts. @param tokens the room that they leave */
function cutToRoom(answer: Answer, tokens: number): Answer {
  let made = '';
  const fitting = answer.pieces.findIndex((piece) => {
    made += piece;
    return countTokens(made) > tokens;
  });
  return fitting < 0 ? answer : { pieces: answer.pieces.slice(0, fitting), finishReason: 'MAX_TOKENS' };
}

function bendText(think: () => string, json: boolean, fault: Fault): Answer {
  if (fault.say !== undefined) return { pieces: pieces(fault.say), finishReason: 'STOP' };
  const text = think();
  switch (fault.answer) {
    case 'truncated':
      return { pieces: pieces(text.slice(0, Math.floor(text.length / 2))), finishReason: 'MAX_TOKENS' };
    case 'prose':
      return { pieces: pieces(json ? prose : text), finishReason: 'STOP' };
    case 'empty':
      return { pieces: [], finishReason: 'STOP' };
    case 'safety':
      return { pieces: [], finishReason: 'SAFETY' };
    case 'blocked':
      return { pieces: [], finishReason: 'none', isBlocked: true };
    default:
      return { pieces: pieces(text), finishReason: 'STOP' };
  }
}

const prose =
  'The audience leans forward as one, and somebody in the back row laughs before anything has happened.';

/** Makes the `GenerateContentResponse` bodies of one answer, all with the same response id. */
export class ResponseBodies {
  readonly #model: string;
  readonly #promptTokens: number;
  readonly #responseId = randomUUID();
  readonly #usage: Fault['usage'];
  readonly #thoughts: number;
  #sent = '';

  /** @param usage what is reported of the tokens used; all when absent @param thoughts tokens */
  constructor(
    model: string,
    promptTokens: number,
    { usage, thoughts = 0 }: Pick<Fault, 'usage' | 'thoughts'>,
  ) {
    this.#model = model;
    this.#promptTokens = promptTokens;
    this.#usage = usage;
    this.#thoughts = thoughts;
  }

  /** The next body; usage counts are those up to and with this one. Only the last has a finish reason. */
  next(text: string, finishReason: Answer['finishReason'] | null): object {
    return {
      ...this.#candidates(text, finishReason === 'none' ? null : finishReason),
      ...this.#counts(text),
    };
  }

  /** The one body of a prompt that is refused. */
  refused(): object {
    return { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, ...this.#counts('') };
  }

  #candidates(text: string, finishReason: string | null): object {
    const withText = text !== '';
    const safety = finishReason === 'SAFETY';
    return {
      candidates: [
        {
          ...(!safety && { content: { role: 'model', parts: withText ? [{ text }] : [] } }),
          ...(finishReason && { finishReason }),
          ...(safety && {
            safetyRatings: [
              { category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'HIGH', blocked: true },
            ],
          }),
          index: 0,
        },
      ],
    };
  }

  #counts(text: string): object {
    this.#sent += text;
    const candidatesTokenCount = countTokens(this.#sent);
    return {
      ...(this.#usage === undefined && {
        usageMetadata: {
          promptTokenCount: this.#promptTokens,
          candidatesTokenCount,
          totalTokenCount: this.#promptTokens + candidatesTokenCount + this.#thoughts,
          thoughtsTokenCount: this.#thoughts,
        },
      }),
      ...(this.#usage === 'prompt' && {
        usageMetadata: { promptTokenCount: this.#promptTokens, totalTokenCount: this.#promptTokens },
      }),
      modelVersion: this.#model,
      responseId: this.#responseId,
    };
  }
}
