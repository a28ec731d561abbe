import { PartnerBrief, type ScriptLine } from '@improv/contract';
import type { Setup } from './clientMessages.ts';

/** Tokens of one kind, as usage reports them. */
export interface TokenCount {
  readonly modality: 'TEXT' | 'AUDIO';
  readonly tokenCount: number;
}

/** A part of the conversation. */
export interface ContextEntry extends TokenCount {
  readonly by: 'user' | 'model';
  /** What it tells of the show: all of it, or what is new. */
  readonly note?: Note;
  /** What it says in the scene. */
  readonly line?: ScriptLine;
}

export type Note = Readonly<Record<string, unknown>>;

/** Gemini's own window, and its share of it (80 % triggers, half of that is kept) where the setup doesn't say. */
const window = 131_072;

/** What the model has before it: it knows of the show what stands in here, and nothing that was cut off. */
export class Context {
  readonly #instructions: number;
  readonly #compression: { readonly trigger: number; readonly target: number } | null;
  #entries: readonly ContextEntry[];

  /** @param instructions tokens of the standing instructions, which stay in any case */
  constructor(setup: Setup, instructions: number, entries: readonly ContextEntry[]) {
    this.#instructions = instructions;
    this.#compression = compressionOf(setup);
    this.#entries = entries;
  }

  get entries(): readonly ContextEntry[] {
    return this.#entries;
  }

  add(entry: ContextEntry): void {
    if (entry.tokenCount > 0) this.#entries = [...this.#entries, entry];
  }

  /** What the next answer has before it, cut down first where it has grown past the compression's trigger. */
  prompt(): TokenCount[] {
    this.#compress();
    return [
      { modality: 'TEXT', tokenCount: this.#instructions + this.#tokens('TEXT') },
      { modality: 'AUDIO', tokenCount: this.#tokens('AUDIO') },
    ];
  }

  /** The show as far as it is known; null where the whole of it was not told, or was cut off. */
  brief(): PartnerBrief | null {
    let known: Note | null = null;
    for (const { note, line } of this.#entries) {
      if (note && PartnerBrief.safeParse(note).success) known = note;
      else if (note && known) known = withNews(known, note);
      if (line && known) known = withNews(known, { 'script+': [line] });
    }
    const brief = PartnerBrief.safeParse(known).data;
    if (!brief) return null;
    // The newest line is answered, and no part of the script yet.
    return { ...brief, script: brief.script.filter(({ n }) => n < brief.turn) };
  }

  /** A window slides: the oldest entries go, and the rest begins with one of the user's. */
  #compress(): void {
    if (!this.#compression) return;
    const { trigger, target } = this.#compression;
    let total = this.#instructions + this.#tokens('TEXT') + this.#tokens('AUDIO');
    if (total <= trigger) return;
    const from = this.#entries.findIndex(({ by, tokenCount }) => {
      if (total <= target && by === 'user') return true;
      total -= tokenCount;
      return false;
    });
    this.#entries = from < 0 ? [] : this.#entries.slice(from);
  }

  #tokens(wanted: TokenCount['modality']): number {
    return this.#entries.reduce(
      (sum, { modality, tokenCount }) => sum + (modality === wanted ? tokenCount : 0),
      0,
    );
  }
}

/** A show with what is new in it: "key+" adds to a list, and of the script replaces what was said by the same person in the same turn. */
function withNews(known: Note, news: Note): Note {
  const show: Record<string, unknown> = { ...known };
  for (const [key, value] of Object.entries(news)) {
    const list = key.endsWith('+') ? key.slice(0, -1) : null;
    if (list === null) show[key] = value;
    else show[list] = joined(asList(show[list]), asList(value));
  }
  return show;
}

function joined(before: readonly unknown[], added: readonly unknown[]): unknown[] {
  const isSaidAnew = (one: unknown) => added.some((other) => isSameLine(one, other));
  return [...before.filter((one) => !isSaidAnew(one)), ...added];
}

function isSameLine(one: unknown, other: unknown): boolean {
  return isLine(one) && isLine(other) && one.n === other.n && one.speaker === other.speaker;
}

function isLine(value: unknown): value is Pick<ScriptLine, 'n' | 'speaker'> {
  return typeof value === 'object' && value !== null && 'n' in value && 'speaker' in value;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function compressionOf({
  contextWindowCompression: asked,
}: Setup): { trigger: number; target: number } | null {
  if (!asked) return null;
  const trigger = asked.triggerTokens ?? Math.floor(window * 0.8);
  return { trigger, target: asked.slidingWindow?.targetTokens ?? Math.floor(trigger / 2) };
}
