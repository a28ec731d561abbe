/** What one answer used up. */
export interface Spent {
  /** Patterns and pieces of them. */
  readonly used: readonly string[];
  readonly text: string;
}

/** What was said in one show, by turn, so that nothing is said twice. A turn asked for again is forgotten first. */
export class SessionMemory {
  readonly #turns = new Map<string, Spent>();
  readonly #order: string[] = [];

  /** Everything that answers other than this one have used. */
  usedBut(key: string): ReadonlySet<string> {
    const used = new Set<string>();
    for (const [turn, spent] of this.#turns) if (turn !== key) for (const item of spent.used) used.add(item);
    return used;
  }

  /** What was said, this answer left out. */
  textsBut(key: string): string[] {
    return this.#order.filter((turn) => turn !== key).map((turn) => this.#turns.get(turn)?.text ?? '');
  }

  /** The latest answer of a kind other than this one. */
  lastOf(kind: string, key: string): Spent | null {
    const turn = this.#order.filter((other) => other.startsWith(kind) && other !== key).at(-1);
    return turn === undefined ? null : (this.#turns.get(turn) ?? null);
  }

  keep(key: string, spent: Spent): void {
    if (!this.#turns.has(key)) this.#order.push(key);
    this.#turns.set(key, spent);
  }
}

/** Shows remembered at once; the longest unused is forgotten. */
const mostSessions = 500;

/** The memories of all shows that are being played. */
export class Memories {
  readonly #sessions = new Map<string, SessionMemory>();

  of(sessionId: string): SessionMemory {
    const memory = this.#sessions.get(sessionId) ?? new SessionMemory();
    this.#sessions.delete(sessionId);
    this.#sessions.set(sessionId, memory);
    if (this.#sessions.size > mostSessions) {
      const oldest = this.#sessions.keys().next().value;
      if (oldest !== undefined) this.#sessions.delete(oldest);
    }
    return memory;
  }
}
