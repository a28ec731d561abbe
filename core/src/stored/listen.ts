import type { DocumentReference, DocumentSnapshot, Query, QuerySnapshot } from 'firebase-admin/firestore';

type Listening<T> = (onNext: (snapshot: T) => void, onError: (error: Error) => void) => () => void;

/**
 * Listens to a document or a query. An error thrown by `onNext` ends this watch only, like losing the server; Firestore's
 * client would otherwise raise it as an uncaught exception.
 * @param onLost called once when the watch fails; nothing follows
 * @returns stops the watch
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
