import { useEffect, useState } from 'react';
import { prepareGooglePopup } from '../identity/googlePopup.ts';

/** After this long a press may try without: Google's script may be slow, or never come. */
const waitAtMostMs = 8_000;

/**
 * Loads what Google's popup needs, once the page has been painted.
 * @param wanted false where the popup would not work anyway
 * @returns whether a press may open the popup
 */
export function usePopupReady(wanted: boolean): boolean {
  const [ready, setReady] = useState(!wanted);
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => setReady(true), waitAtMostMs);
    const frame = requestAnimationFrame(() =>
      setTimeout(() => prepareGooglePopup().then(() => setReady(true))),
    );
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [wanted]);
  return ready;
}
