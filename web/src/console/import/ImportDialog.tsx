import { Dialog } from '../../ui/Dialog.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { takeFocus } from '../takeFocus.ts';
import { countsInWords, todoInWords } from './batches.ts';
import { ImportLines } from './ImportLines.tsx';
import { ImportText } from './ImportText.tsx';
import { importMessages } from './messages.ts';
import type { Import } from './useImport.ts';
import './import.css';

/** Imports many members at once: paste a list, check the preview, save. */
export function ImportDialog({
  open,
  importing,
  onClose,
}: {
  open: boolean;
  importing: Import;
  onClose: () => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} label={importMessages.title}>
      <div className="import">
        <Page importing={importing} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function Page({ importing, onClose }: { importing: Import; onClose: () => void }) {
  const { state, apply, back, clear, stop } = importing;
  switch (state.step) {
    case 'writing':
      return <ImportText importing={importing} trouble={state.trouble} onLeave={onClose} />;
    case 'reading':
      return <Waiting>{importMessages.reading}</Waiting>;
    case 'previewed': {
      const { counts, lines } = state.preview;
      const todo = counts.add + counts.update;
      return (
        <>
          <h2 ref={takeFocus} tabIndex={-1}>
            {todo === 0 ? importMessages.nothingToDo : importMessages.willHappen}
          </h2>
          <p className="import-counts">{countsInWords(counts)}</p>
          <ImportLines lines={lines} />
          <div className="dialog-actions">
            {todo > 0 && (
              <button type="button" className="button button--ink" onClick={() => void apply()}>
                {todoInWords(counts)}
              </button>
            )}
            <button type="button" className="button button--outline-ink" onClick={back}>
              {importMessages.back}
            </button>
          </div>
        </>
      );
    }
    case 'applying':
      return (
        <>
          <h2 ref={takeFocus} tabIndex={-1}>
            {importMessages.saving}
          </h2>
          <progress
            className="import-bar"
            aria-label={importMessages.progress}
            value={state.done}
            max={state.of}
          />
          <p className="import-counts">{importMessages.savedOf(state.done, state.of)}</p>
          <p>{importMessages.mayClose}</p>
          <div className="dialog-actions">
            <button type="button" className="button button--outline-ink" onClick={stop}>
              {importMessages.stop}
            </button>
          </div>
        </>
      );
    case 'broken-off':
      return (
        <>
          <h2 ref={takeFocus} tabIndex={-1}>
            {importMessages.stopped}
          </h2>
          <p role="alert" className="field-trouble">
            {state.trouble}
          </p>
          <p className="import-counts">{importMessages.soFar(countsInWords(state.counts))}</p>
          <div className="dialog-actions">
            <button type="button" className="button button--ink" onClick={() => void apply()}>
              {importMessages.continue}
            </button>
            <button type="button" className="button button--outline-ink" onClick={back}>
              {importMessages.back}
            </button>
          </div>
        </>
      );
    case 'done': {
      const bad = state.preview.lines.filter(({ action }) => action === 'bad');
      return (
        <>
          <h2 ref={takeFocus} tabIndex={-1}>
            {importMessages.saved}
          </h2>
          <p role="status" className="import-counts">
            {countsInWords(state.counts)}
          </p>
          {bad.length > 0 && (
            <>
              <p>{importMessages.leftOut(bad.length)}</p>
              <ImportLines lines={bad} />
            </>
          )}
          <div className="dialog-actions">
            <button
              type="button"
              className="button button--ink"
              onClick={() => {
                clear();
                onClose();
              }}
            >
              {importMessages.done}
            </button>
          </div>
        </>
      );
    }
  }
}
