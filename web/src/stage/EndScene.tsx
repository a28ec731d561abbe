import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';

/** The player's way to end the scene, asked about once. While the cast is answering it waits. */
export function EndScene({ busy, onEnd }: { busy: boolean; onEnd: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button button--brass scene-end"
        aria-disabled={busy}
        onClick={() => !busy && setAsking(true)}
      >
        End the scene
      </button>
      <Dialog open={asking} onClose={() => setAsking(false)} label="End it here?">
        <h2>End it here?</h2>
        <p>The MC closes the show, and the Coach writes your notes on what you have played so far.</p>
        <div className="dialog-actions">
          <button
            type="button"
            className="button button--ink"
            aria-disabled={busy}
            onClick={() => {
              if (busy) return;
              setAsking(false);
              onEnd();
            }}
          >
            Yes, end it
          </button>
          <button type="button" className="button button--outline-ink" onClick={() => setAsking(false)}>
            Play on
          </button>
        </div>
      </Dialog>
    </>
  );
}
