import { useState } from 'react';

const prefix = 'dismissed:';

/**
 * Something that the player has waved away, for as long as the tab lives.
 * @param what names it, and whose it is
 */
export function useDismissed(what: string): [dismissed: boolean, dismiss: () => void] {
  const [waved, setWaved] = useState<string | null>(null);
  const dismiss = (): void => {
    setWaved(what);
    try {
      sessionStorage.setItem(prefix + what, 'yes');
    } catch {
      // Storage may be full or forbidden; then it holds until the next reload.
    }
  };
  return [waved === what || isKept(what), dismiss];
}

function isKept(what: string): boolean {
  try {
    return sessionStorage.getItem(prefix + what) !== null;
  } catch {
    return false;
  }
}
