/*
 * What a transaction may keep to itself: single documents, and everything a query could find (its scope), because a
 * document that appears there later would change the query's answer just as much.
 */

/** The documents that a query looks through: one collection, or all of that id below a parent. */
export interface Scope {
  /** Resource name of the document (or of the root, `…/documents`) above the collections. */
  parent: string;
  /** Absent for a query over every collection. */
  collectionId?: string;
  allDescendants: boolean;
}
/** A document by its resource name, or a scope. */
export type Claim = string | Scope;

/** Claims and who has them. Two claims conflict when one document could be in both. */
export class Claims<Owner extends object> {
  readonly #documents = new Map<string, Owner>();
  readonly #scopes: { scope: Scope; owner: Owner }[] = [];
  readonly #byOwner = new Map<Owner, string[]>();

  has(owner: Owner): boolean {
    return this.#byOwner.has(owner);
  }

  add(owner: Owner, claims: Claim[]): void {
    const documents = this.#byOwner.get(owner) ?? [];
    this.#byOwner.set(owner, documents);
    for (const claim of claims) {
      if (typeof claim === 'string') {
        this.#documents.set(claim, owner);
        documents.push(claim);
      } else {
        this.#scopes.push({ scope: claim, owner });
      }
    }
  }

  remove(owner: Owner): void {
    for (const name of this.#byOwner.get(owner) ?? []) this.#documents.delete(name);
    for (let index = this.#scopes.length - 1; index >= 0; index -= 1) {
      if (this.#scopes[index]?.owner === owner) this.#scopes.splice(index, 1);
    }
    this.#byOwner.delete(owner);
  }

  /** Who else has something that conflicts with these claims. */
  rivals(owner: Owner, claims: Claim[]): Set<Owner> {
    const found = new Set<Owner>();
    for (const claim of claims) {
      if (typeof claim === 'string') {
        const holder = this.#documents.get(claim);
        if (holder) found.add(holder);
        for (const held of this.#scopes) if (covers(held.scope, claim)) found.add(held.owner);
      } else {
        for (const [name, holder] of this.#documents) if (covers(claim, name)) found.add(holder);
        for (const held of this.#scopes) if (overlap(held.scope, claim)) found.add(held.owner);
      }
    }
    found.delete(owner);
    return found;
  }
}

function covers({ parent, collectionId, allDescendants }: Scope, name: string): boolean {
  const collection = name.slice(0, name.lastIndexOf('/'));
  const id = collection.slice(collection.lastIndexOf('/') + 1);
  if (collectionId !== undefined && id !== collectionId) return false;
  return allDescendants ? name.startsWith(`${parent}/`) : collection === `${parent}/${id}`;
}

function overlap(a: Scope, b: Scope): boolean {
  if (a.collectionId !== undefined && b.collectionId !== undefined && a.collectionId !== b.collectionId)
    return false;
  const inside = (inner: Scope, outer: Scope) =>
    outer.allDescendants && inner.parent.startsWith(outer.parent);
  return a.parent === b.parent || inside(a, b) || inside(b, a);
}
