import type { DocumentReference, DocumentSnapshot, Query, QuerySnapshot } from 'firebase-admin/firestore';

type Listening<T> = (onNext: (snapshot: T) => void, onError: (error: Error) => void) => () => void;

/**
 * Listens to a document or a query. What `onNext` throws would otherwise reach the process, for Firestore's client calls it
 * from the open: here it breaks this one watch, as losing the server does.
 * @param onLost the watch broke, and says no more; called once
 * @returns ends the watch
 */
export function listen(
  to: DocumentReference,
  onNext: (snapshot: DocumentSnapshot) => void,
  onLost: (error: Error) => void,
): () => void;
export function listen(
  to: Query,
  onNext: (snapshot: QuerySnapshot) => void,
  onLost: (error: Error) => void,
): () => void;
export function listen<T>(
  to: { onSnapshot: Listening<T> },
  onNext: (snapshot: T) => void,
  onLost: (error: Error) => void,
): () => void {
  let over = false;
  const lost = (error: unknown): void => {
    if (over) return;
    over = true;
    onLost(error instanceof Error ? error : new Error(String(error)));
  };
  const stop = to.onSnapshot((snapshot) => {
    if (over) return;
    try {
      onNext(snapshot);
    } catch (error) {
      stop();
      lost(error);
    }
  }, lost);
  return () => {
    over = true;
    stop();
  };
}
