/** What another thread may ask for, each by the number that it was lent under. */
export class Lent<T> {
  readonly #lent = new Map<number, T>();
  #last = 0;

  /** @returns its number, until it is removed */
  add(what: T): number {
    this.#last += 1;
    this.#lent.set(this.#last, what);
    return this.#last;
  }

  remove(number: number): void {
    this.#lent.delete(number);
  }

  find(number: number): T | undefined {
    return this.#lent.get(number);
  }

  /** @throws when it has been removed */
  get(number: number): T {
    const what = this.#lent.get(number);
    if (what === undefined) throw new Error('somebody who is gone was asked for');
    return what;
  }

  /** Lends it for as long as `act` takes. */
  async during<R>(what: T, act: (number: number) => Promise<R>): Promise<R> {
    const number = this.add(what);
    try {
      return await act(number);
    } finally {
      this.remove(number);
    }
  }
}
