/** What another thread may ask for, each by the number that it was lent under. */
export class Lent<T> {
  readonly #lent = new Map<number, T>();
  #last = 0;

  /** @returns its number, until it is taken back */
  add(what: T): number {
    this.#last += 1;
    this.#lent.set(this.#last, what);
    return this.#last;
  }

  find(number: number): T | undefined {
    return this.#lent.get(number);
  }

  /** Lends it no longer. */
  take(number: number): T | undefined {
    const what = this.#lent.get(number);
    this.#lent.delete(number);
    return what;
  }

  /** @throws when it has been taken back */
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
      this.take(number);
    }
  }
}
