import tracery, { type Grammar } from 'tracery-grammar';
import { capitalised, possessive, withArticle } from '../language/inflect.ts';
import { type Chance, pick } from '../language/seed.ts';

/** What a pattern may name: one text, or several to choose from. */
export type Symbols = Readonly<Record<string, string | readonly string[]>>;

/** A pattern told, and what telling it used up. */
export interface Told {
  readonly text: string;
  readonly used: readonly string[];
}

/** Whether a piece of text may be said. */
export type Allows = (text: string) => boolean;

const modifiers = { c: capitalised, C: capitalised, a: withArticle, s: possessive };
const symbolPattern = /#([a-zA-Z]+)(?:\.[a-zA-Z]+)*#/g;

/** Tells authored patterns with what a scene has to offer. A pattern that names something it lacks is never told. */
export class Templates {
  readonly #grammar: Grammar;
  readonly #symbols: Symbols;
  readonly #chance: Chance;
  readonly #used: ReadonlySet<string>;
  readonly #allows: Allows;

  /**
   * @param used patterns and pieces that were told before: they come again only when nothing else is left
   * @param allows whether words may be said; patterns and pieces with others are left out
   */
  constructor(symbols: Symbols, chance: Chance, used: ReadonlySet<string>, allows: Allows = () => true) {
    this.#allows = allows;
    this.#symbols = Object.fromEntries(
      Object.entries(symbols)
        .map(([name, value]) => [name, freshest(asList(value).filter(allows), used)] as const)
        .filter(([, list]) => list.length > 0),
    );
    this.#grammar = tracery.createGrammar(this.#symbols);
    this.#grammar.addModifiers(modifiers);
    this.#chance = chance;
    this.#used = used;
  }

  /** The patterns that can be told now, those not told before if there are any. */
  usable(patterns: readonly string[]): readonly string[] {
    const able = patterns.filter(
      (pattern) =>
        names(pattern).every((name) => name in this.#symbols) && this.#allows(read(pattern).literal),
    );
    const fresh = able.filter((pattern) => !this.#used.has(pattern));
    return fresh.length > 0 ? fresh : able;
  }

  /** Whether a pattern names this symbol. */
  static mentions(pattern: string, symbol: string): boolean {
    return names(pattern).includes(symbol);
  }

  /** Whether there is a pattern that can be told and was not told before. */
  hasFresh(patterns: readonly string[]): boolean {
    return this.usable(patterns).some((pattern) => !this.#used.has(pattern));
  }

  /** One of the patterns; null when none can be told. */
  tell(patterns: readonly string[]): Told | null {
    const able = this.usable(patterns);
    return able.length > 0 ? this.say(pick(able, this.#chance)) : null;
  }

  /** This pattern. */
  say(pattern: string): Told {
    tracery.setRng(this.#chance);
    const text = this.#grammar.flatten(pattern);
    const pieces = names(pattern).flatMap((name) =>
      asList(this.#symbols[name] ?? []).filter((piece) => piece !== '' && text.includes(piece)),
    );
    return { text, used: [pattern, ...pieces.filter((piece) => piece.length > 3)] };
  }
}

/** What is known of the authored patterns, which are looked at over and over. */
const patternsRead = new Map<string, { readonly names: readonly string[]; readonly literal: string }>();

/** What a pattern names, and what it says by itself. */
function read(pattern: string) {
  const known = patternsRead.get(pattern);
  if (known) return known;
  const names = [...pattern.matchAll(symbolPattern)].map((match) => match[1] ?? '');
  const found = { names, literal: pattern.replace(symbolPattern, ' ') };
  patternsRead.set(pattern, found);
  return found;
}

function names(pattern: string): readonly string[] {
  return read(pattern).names;
}

function asList(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** Those not used yet, if there are any. */
function freshest(list: readonly string[], used: ReadonlySet<string>): readonly string[] {
  const fresh = list.filter((item) => !used.has(item));
  return (fresh.length > 0 ? fresh : list).map(plainText);
}

/** Keeps a player's words from being read as grammar. */
function plainText(text: string): string {
  return text.replace(/[#[\]\\]/g, '').replace(/'/g, '’');
}

/** Tidies what was put together: capitals where sentences begin, single spaces, no doubled articles or marks. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.!?;:])/g, '$1')
    .replace(
      /\b(the|a|an|my|your) (?:the|a|an|my|your|his|her|our|their|that|those) /gi,
      (whole, first: string) => whole.slice(first.length + 1),
    )
    .replace(/([,;:]),+/g, '$1')
    .replace(/(?<!…)\.\.(?!\.)/g, '.')
    .replace(
      /(^|[.!?…]["”’]? )(["“]?\p{Ll})/gu,
      (whole, before: string, start: string, at: number, all: string) =>
        // After an ellipsis a sentence goes on unless it had ended.
        all.slice(0, at + 1).endsWith('…') ? whole : before + start.toUpperCase(),
    )
    .trim();
}
