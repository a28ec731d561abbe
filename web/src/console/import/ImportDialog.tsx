import { Dialog } from '../../ui/Dialog.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { takeFocus } from '../takeFocus.ts';
import { countsInWords, todoInWords } from './batches.ts';
import { ImportLines } from './ImportLines.tsx';
import { ImportText } from './ImportText.tsx';
import type { Import } from './useImport.ts';
import './import.css';

/** Many members at once: a list to paste, what would come of it, and then the doing. */
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
    <Dialog open={open} onClose={onClose} label="Paste many">
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
      return <Waiting>Reading the list …</Waiting>;
    case 'previewed': {
      const { counts, lines } = state.preview;
      const todo = counts.add + counts.update;
      return (
        <>
          <h2 ref={takeFocus} tabIndex={-1}>
            {todo === 0 ? 'Nothing to do' : 'This is what will happen'}
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
              Back to the text
            </button>
          </div>
        </>
      );
    }
    case 'applying':
      return (
        <>
          <h2 ref={takeFocus} tabIndex={-1}>
            Writing the list …
          </h2>
          <progress className="import-bar" aria-label="Lines written" value={state.done} max={state.of} />
          <p className="import-counts">
            {state.done.toLocaleString()} of {state.of.toLocaleString()}
          </p>
          <p>It goes on when you shut this sheet, as long as you stay with the guest list.</p>
          <div className="dialog-actions">
            <button type="button" className="button button--outline-ink" onClick={stop}>
              Stop
            </button>
          </div>
        </>
      );
    case 'broken-off':
      return (
        <>
          <h2 ref={takeFocus} tabIndex={-1}>
            It broke off
          </h2>
          <p role="alert" className="field-trouble">
            {state.trouble}
          </p>
          <p className="import-counts">So far: {countsInWords(state.counts)}. What is done stays done.</p>
          <div className="dialog-actions">
            <button type="button" className="button button--ink" onClick={() => void apply()}>
              Go on
            </button>
            <button type="button" className="button button--outline-ink" onClick={back}>
              Back to the text
            </button>
          </div>
        </>
      );
    case 'done': {
      const bad = state.preview.lines.filter(({ action }) => action === 'bad');
      return (
        <>
          <h2 ref={takeFocus} tabIndex={-1}>
            The list is written
          </h2>
          <p role="status" className="import-counts">
            {countsInWords(state.counts)}
          </p>
          {bad.length > 0 && (
            <>
              <p>
                {bad.length === 1 ? 'One line was' : `${bad.length.toLocaleString()} lines were`} left out:
              </p>
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
              Done
            </button>
          </div>
        </>
      );
    }
  }
}
