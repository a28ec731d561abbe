import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import './waiting.css';

/** Shorter waits need no sign. */
const noticeAfterMs = 300;

/** A loading sign: three footlights warming up, shown once the wait is noticeable. */
export function Waiting({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), noticeAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" role="status">
      {shown && (
        <>
          <span className="waiting-lamps" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {children}
        </>
      )}
    </div>
  );
}
