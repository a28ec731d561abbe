import { Dialog } from '../../ui/Dialog.tsx';
import { controlsMessages } from './messages.ts';
import { useUnsaved } from './useUnsaved.ts';

const { unsaved: texts } = controlsMessages;

/** Asks before the admin leaves with unsaved changes. */
export function Unsaved({ dirty }: { dirty: boolean }) {
  const leaving = useUnsaved(dirty);
  return (
    <Dialog open={leaving !== null} onClose={() => leaving?.stay()} label={texts.title}>
      <h2>{texts.title}</h2>
      <p>{texts.explanation}</p>
      <div className="dialog-actions">
        <button type="button" className="button button--ink" onClick={() => leaving?.stay()}>
          {texts.stay}
        </button>
        <button type="button" className="button button--outline-ink" onClick={() => leaving?.go()}>
          {texts.leave}
        </button>
      </div>
    </Dialog>
  );
}
