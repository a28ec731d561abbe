import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

/** The admin is about to leave with unsaved changes: leave, or stay. */
interface Leaving {
  readonly go: () => void;
  readonly stay: () => void;
}

/**
 * Intercepts leaving the page while it has unsaved changes: by a link, by going back, by closing it.
 * @returns the choice to offer; null while the admin stays
 */
export function useUnsaved(dirty: boolean): Leaving | null {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [here, go] = useLocation();
  /** Whether the history holds the page twice: going back then leads to the page itself, which can still ask. */
  const onGuard = useRef(false);
  useEffect(() => {
    const isHere = () => window.location.pathname === here;
    const standGuard = () => {
      if (!onGuard.current) window.history.pushState(null, '', window.location.href);
      onGuard.current = true;
    };
    if (!dirty) {
      // Saved or discarded: let going back leave the page again.
      if (onGuard.current && isHere()) window.history.back();
      onGuard.current = false;
      return;
    }
    standGuard();
    const ask = (goOn: () => void): void => {
      const answered = (act: () => void) => () => {
        setLeaving(null);
        act();
      };
      setLeaving({ go: answered(goOn), stay: answered(standGuard) });
    };
    const closing = (event: BeforeUnloadEvent): void => event.preventDefault();
    const following = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === '_blank';
      if (!link || elsewhere || link.pathname === here) return;
      event.preventDefault();
      event.stopPropagation();
      ask(() => go(link.pathname + link.search));
    };
    const going = (): void => {
      if (!isHere()) return;
      onGuard.current = false;
      ask(() => window.history.back());
    };
    window.addEventListener('beforeunload', closing);
    document.addEventListener('click', following, { capture: true });
    window.addEventListener('popstate', going);
    return () => {
      window.removeEventListener('beforeunload', closing);
      document.removeEventListener('click', following, { capture: true });
      window.removeEventListener('popstate', going);
    };
  }, [dirty, here, go]);
  return leaving;
}
