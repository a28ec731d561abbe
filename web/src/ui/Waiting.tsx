import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import './waiting.css';

/** Shorter waits need no sign. */
const noticeAfterMs = 300;

/** Something is on its way: three footlights warming up, shown only once the wait is worth a word. */
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
