import { Brief, BriefLine } from '@improv/contract';
import type { Cast } from '../cast/cast.ts';
import { countTokens, tryJson } from '../wire/request.ts';
import type { Setup } from './clientMessages.ts';

/** Tokens of one kind, as usage reports them. */
export interface TokenCount {
  readonly modality: 'TEXT' | 'AUDIO';
  readonly tokenCount: number;
}

/** All that a later connection needs to carry on. */
export interface Memory {
  readonly brief: Brief | null;
  readonly unanswered: string;
  readonly history: readonly TokenCount[];
}

/** Something to answer: the player's line, or a text that is no line, such as a direction. */
export interface Cue {
  readonly is: 'line' | 'direction';
  readonly text: string;
}

/** What is said to a direction. */
const agreed = ['All right.', 'Yes, of course.', 'So be it.', 'Here we go.'];

/** What was said in a session, as far as the next answer and its price depend on it. */
export class Conversation {
  readonly #instructions: number;
  readonly #compression: { readonly trigger: number; readonly target: number } | null;
  #brief: Brief | null;
  /** What the player said last, where the answer was cut off before a word of it. */
  #unanswered: string;
  #history: TokenCount[];

  constructor(setup: Setup, memory?: Memory) {
    const parts = setup.systemInstruction?.parts ?? [];
    this.#instructions = parts.reduce((sum, { text }) => sum + countTokens(text ?? ''), 0);
    this.#compression = compressionOf(setup);
    this.#brief = memory?.brief ?? null;
    this.#unanswered = memory?.unanswered ?? '';
    this.#history = [...(memory?.history ?? [])];
  }

  get show(): string | null {
    return this.#brief?.show ?? null;
  }

  get turn(): number | null {
    return this.#brief?.turn ?? null;
  }

  /** Takes in a text: a brief for the coming turns, of which the newest counts, or something to answer. */
  read(text: string): Cue | null {
    this.count('TEXT', countTokens(text));
    const brief = tryJson(text, Brief);
    if (brief?.task === 'partner') {
      this.#brief = brief;
      return null;
    }
    const line = tryJson(text, BriefLine);
    if (line) return { is: 'line', text: line.line };
    return text.trim() === '' ? null : { is: 'direction', text };
  }

  /** A cue is answered. @returns finds what the model says: to a line, the line that the Partner would write */
  answer(cast: Cast, { is, text }: Cue): () => string {
    const brief = this.#brief;
    if (is === 'direction' && brief) return () => agreed[brief.turn % agreed.length] ?? '';
    const line = `${this.#unanswered} ${text}`.trim();
    this.#unanswered = '';
    return () => cast.answer({ brief, line, schema: undefined, json: false, promptTokens: 0 });
  }

  /** Keeps a cue of whose answer no word was heard: it belongs to what is said next. */
  keepUnanswered({ is, text }: Cue): void {
    if (is === 'line') this.#unanswered = `${this.#unanswered} ${text}`.trim();
  }

  /** Adds to what the model has before it. */
  count(modality: TokenCount['modality'], tokenCount: number): void {
    if (tokenCount === 0) return;
    const last = this.#history.at(-1);
    if (last?.modality !== modality) this.#history.push({ modality, tokenCount });
    else this.#history[this.#history.length - 1] = { modality, tokenCount: last.tokenCount + tokenCount };
  }

  /** What the next answer has before it, cut down first where it has grown past the compression's trigger. */
  prompt(): TokenCount[] {
    this.#compress();
    const of = (wanted: TokenCount['modality']) =>
      this.#history.reduce(
        (sum, { modality, tokenCount }) => sum + (modality === wanted ? tokenCount : 0),
        0,
      );
    return [
      { modality: 'TEXT', tokenCount: this.#instructions + of('TEXT') },
      { modality: 'AUDIO', tokenCount: of('AUDIO') },
    ];
  }

  memory(): Memory {
    return { brief: this.#brief, unanswered: this.#unanswered, history: [...this.#history] };
  }

  #compress(): void {
    if (!this.#compression) return;
    let total = this.#history.reduce((sum, { tokenCount }) => sum + tokenCount, this.#instructions);
    if (total <= this.#compression.trigger) return;
    const { target } = this.#compression;
    const kept = this.#history.findIndex(({ tokenCount }) => {
      if (total <= target) return true;
      total -= tokenCount;
      return false;
    });
    this.#history = kept < 0 ? [] : this.#history.slice(kept);
  }
}

/** Gemini's own window, and its share of it (80 % triggers, half of that is kept) where the setup doesn't say. */
const window = 131_072;

function compressionOf({
  contextWindowCompression: asked,
}: Setup): { trigger: number; target: number } | null {
  if (!asked) return null;
  const trigger = asked.triggerTokens ?? Math.floor(window * 0.8);
  return { trigger, target: asked.slidingWindow?.targetTokens ?? Math.floor(trigger / 2) };
}
