import type { MetaDocument } from '@firebase-bridge/firestore-admin';
import type { StructuredQuery } from './protocol.ts';

/** A condition on a stored document, made by `Database.condition`. */
export type Condition = (document: MetaDocument) => boolean;

/** What to look through, in which order and which part of it; `meets` decides which documents count. */
export interface Search {
  parent: string;
  query: Pick<StructuredQuery, 'from' | 'orderBy' | 'startAt' | 'endAt' | 'offset' | 'limit' | 'select'>;
  meets: Condition;
}
