import { z } from 'zod';

const mostBytes = 1_500;

/**
 * Whether a text can name a document: https://firebase.google.com/docs/firestore/quotas#collections_documents_and_fields.
 * A slash would name something below another document.
 */
export function isDocumentId(text: string): boolean {
  return (
    text !== '' &&
    !/\/|\p{Surrogate}/u.test(text) &&
    !/^\.\.?$/.test(text) &&
    !/^__.*__$/s.test(text) &&
    new TextEncoder().encode(text).length <= mostBytes
  );
}

/** What a caller names a document by. */
export const DocumentId = z.string('An id is text.').refine(isDocumentId, 'That can be the id of nothing.');
