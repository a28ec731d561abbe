import { BriefLine } from '@improv/contract';
import { z } from 'zod';
import type { Cast } from '../cast/cast.ts';
import { countTokens, tryJson } from '../wire/request.ts';
import type { Setup } from './clientMessages.ts';
import { Context, type ContextEntry, type Note, type TokenCount } from './context.ts';

/** All that a later connection needs to carry on. */
export interface Memory {
  readonly show: string | null;
  readonly turn: number | null;
  readonly unanswered: string;
  readonly entries: readonly ContextEntry[];
}

/** Something to answer: the player's line, or a text that is no line, such as a direction. */
export interface Cue {
  readonly is: 'line' | 'direction';
  readonly text: string;
}

/** What is said to a direction. */
const agreed = ['All right.', 'Yes, of course.', 'So be it.', 'Here we go.'];

const AnyNote = z.record(z.string(), z.unknown());
/** What names the show and its turn in the log, whatever else the model may have forgotten. */
const Named = z.object({ show: z.string().optional(), turn: z.int().optional() });

/** What was said in a session, as far as the next answer and its price depend on it. */
export class Conversation {
  readonly #context: Context;
  #show: string | null;
  #turn: number | null;
  /** What the player said last, where the answer was cut off before a word of it. */
  #unanswered: string;

  constructor(setup: Setup, memory?: Memory) {
    const parts = setup.systemInstruction?.parts ?? [];
    const instructions = parts.reduce((sum, { text }) => sum + countTokens(text ?? ''), 0);
    this.#context = new Context(setup, instructions, memory?.entries ?? []);
    this.#show = memory?.show ?? null;
    this.#turn = memory?.turn ?? null;
    this.#unanswered = memory?.unanswered ?? '';
  }

  get show(): string | null {
    return this.#show;
  }

  get turn(): number | null {
    return this.#turn;
  }

  /** Takes in a text: what there is to know of the show, whole or what is new in it, or something to answer. */
  read(text: string): Cue | null {
    const tokens = { modality: 'TEXT', tokenCount: countTokens(text), by: 'user' } as const;
    const line = tryJson(text, BriefLine);
    if (line) {
      this.#context.add({ ...tokens, ...this.#lineOf('player', line.line) });
      return { is: 'line', text: line.line };
    }
    const note = tryJson(text, AnyNote);
    if (note) this.#name(note);
    this.#context.add({ ...tokens, ...(note && { note }) });
    return note || text.trim() === '' ? null : { is: 'direction', text };
  }

  /** The player was heard. @param text what was understood */
  heard(tokenCount: number, text: string): void {
    this.#context.add({ modality: 'AUDIO', tokenCount, by: 'user', ...this.#lineOf('player', text) });
  }

  /** An answer was given. */
  said(tokenCount: number, text: string): void {
    this.#context.add({ modality: 'AUDIO', tokenCount, by: 'model', ...this.#lineOf('partner', text) });
  }

  /** A cue is answered. @returns finds what the model says: to a line, the line that the Partner would write */
  answer(cast: Cast, { is, text }: Cue): () => string {
    const brief = this.#context.brief();
    if (is === 'direction' && brief) return () => agreed[brief.turn % agreed.length] ?? '';
    const line = `${this.#unanswered} ${text}`.trim();
    this.#unanswered = '';
    return () => cast.answer({ brief, line, schema: undefined, json: false, promptTokens: 0 });
  }

  /** Keeps a cue of whose answer no word was heard: it belongs to what is said next. */
  keepUnanswered({ is, text }: Cue): void {
    if (is === 'line') this.#unanswered = `${this.#unanswered} ${text}`.trim();
  }

  /** See `Context.prompt`. */
  prompt(): TokenCount[] {
    return this.#context.prompt();
  }

  memory(): Memory {
    const { entries } = this.#context;
    return { show: this.#show, turn: this.#turn, unanswered: this.#unanswered, entries };
  }

  #name(note: Note): void {
    const { show, turn } = Named.safeParse(note).data ?? {};
    this.#show = show ?? this.#show;
    this.#turn = turn ?? this.#turn;
  }

  #lineOf(speaker: 'player' | 'partner', text: string): Pick<ContextEntry, 'line'> {
    return text === '' ? {} : { line: { n: this.#turn ?? 0, speaker, text } };
  }
}
