import type { ReactNode } from 'react';
import './notice.css';

/** A page that says one thing kindly, on a card pinned to the curtain, and offers a way on. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="notice">
      <div className="notice-card on-paper">{children}</div>
    </div>
  );
}
