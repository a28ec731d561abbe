import type { ReactNode } from 'react';
import { ConsentSheet } from './ConsentSheet.tsx';
import { useConsent } from './useConsent.ts';

/** Shows a page to members who have agreed to the terms, and asks the others to. */
export function Agreed({ children }: { children: ReactNode }) {
  const consent = useConsent();
  return consent === 'given' ? children : <ConsentSheet again={consent === 'outdated'} />;
}
