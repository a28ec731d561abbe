/** Words in a row that make an echo. */
const run = 5;

/** Knows what was said, and counts how much of it another text says again. */
export class Echoes {
  readonly #before: ReadonlySet<string>;

  /** @param said what must not be said again @param own what may: the player's own words */
  constructor(said: readonly string[], own: readonly string[]) {
    const theirs = new Set(own.flatMap(runs));
    this.#before = new Set(said.flatMap(runs).filter((words) => !theirs.has(words)));
  }

  /** How many runs of five words a text shares with what was said. */
  in(text: string): number {
    return runs(text).filter((words) => this.#before.has(words)).length;
  }
}

function runs(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '’')
      .match(/[\p{L}\p{N}’]+/gu) ?? [];
  return words.slice(run - 1).map((_, i) => words.slice(i, i + run).join(' '));
}
