import type { MetaDocument } from '@firebase-bridge/firestore-admin';
import type { Fields } from './fieldPath.ts';
import type { PendingChange, Range } from './locks.ts';
import type { Builder } from './parts.ts';
import type { Search } from './search.ts';

/**
 * The part of an index that a query reads, and no more of its collection: what meets its conditions, up to the last
 * document that it found where its limit ended it. Kept as it is, the query would find the same again.
 */
export class QueryRange implements Range {
  readonly #search: Search;
  readonly #builder: Builder;
  readonly #imagine: (name: string, fields: Fields) => MetaDocument;
  #last: MetaDocument | undefined;

  constructor(search: Search, builder: Builder, imagine: (name: string, fields: Fields) => MetaDocument) {
    this.#search = search;
    this.#builder = builder;
    this.#imagine = imagine;
  }

  /** What the query found, in its order. */
  found(documents: readonly MetaDocument[]): void {
    const most = this.#search.query.limit?.value;
    if (most && documents.length >= most) this.#last = documents.at(-1);
  }

  isTouchedBy({ name, states }: PendingChange): boolean {
    if (!isWithin(this.#search, name)) return false;
    return states().some((fields) => this.#includes(this.#imagine(name, fields)));
  }

  #includes(document: MetaDocument): boolean {
    const { meets } = this.#search;
    if (!meets(document) || !this.#builder.cursorPredicate(document)) return false;
    return !this.#last || this.#builder.orderByComparator(document, this.#last) <= 0;
  }
}

/** Whether a document is in the collection, or the group of collections, that a search looks through. */
export function isWithin({ parent, query: { from } }: Search, name: string): boolean {
  const { collectionId, allDescendants } = from?.[0] ?? {};
  if (!name.startsWith(`${parent}/`)) return false;
  const rest = name.slice(parent.length + 1).split('/');
  return (allDescendants || rest.length === 2) && (!collectionId || rest.at(-2) === collectionId);
}
