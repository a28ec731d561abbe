import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { stageMessages } from './messages.ts';

const { end: texts } = stageMessages;

/** Ends the scene after a confirmation; disabled while the cast is answering. */
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
        {texts.open}
      </button>
      <Dialog open={asking} onClose={() => setAsking(false)} label={texts.title}>
        <h2>{texts.title}</h2>
        <p>{texts.explanation}</p>
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
            {texts.yes}
          </button>
          <button type="button" className="button button--outline-ink" onClick={() => setAsking(false)}>
            {texts.no}
          </button>
        </div>
      </Dialog>
    </>
  );
}
