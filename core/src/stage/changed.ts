import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore';
import { listen } from '../stored/listen.ts';

/** Instances' clocks may differ by this much. Milliseconds. */
const leewayMs = 50;

/**
 * Resolves when a document has changed or been deleted, or after `atMostMs`.
 * @param has whether the stored document is the awaited change
 */
export function changed(
  document: DocumentReference,
  atMostMs: number,
  has: (snapshot: DocumentSnapshot) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(finish, Math.max(atMostMs, 0) + leewayMs);
    const stop = listen(
      document,
      (snapshot) => {
        if (!snapshot.exists || has(snapshot)) finish();
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
