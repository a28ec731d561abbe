import { useState } from 'react';
import { keepsakes } from './keepsakes.ts';

const prefix = 'dismissed:';

/**
 * Whether the player has dismissed something, until the tab is closed.
 * @param what its name
 */
export function useDismissed(what: string): [dismissed: boolean, dismiss: () => void] {
  const [waved, setWaved] = useState<string | null>(null);
  const [own] = useState(() => keepsakes('tab'));
  const dismiss = (): void => {
    setWaved(what);
    own.keep(prefix + what, 'yes');
  };
  return [waved === what || own.kept(prefix + what) !== null, dismiss];
}
