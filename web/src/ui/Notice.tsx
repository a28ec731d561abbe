import type { ReactNode } from 'react';
import './notice.css';

/** A page with one message on a card, pinned to the curtain, and a way to go on. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="notice">
      <div className="notice-card on-paper">{children}</div>
    </div>
  );
}
