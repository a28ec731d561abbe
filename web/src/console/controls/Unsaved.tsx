import { Dialog } from '../../ui/Dialog.tsx';
import { useUnsaved } from './useUnsaved.ts';

/** Asks before changes are left behind. */
export function Unsaved({ dirty }: { dirty: boolean }) {
  const leaving = useUnsaved(dirty);
  return (
    <Dialog open={leaving !== null} onClose={() => leaving?.stay()} label="Leave without saving?">
      <h2>Leave without saving?</h2>
      <p>Your changes to the controls are not saved. If you leave, they are gone.</p>
      <div className="dialog-actions">
        <button type="button" className="button button--ink" onClick={() => leaving?.stay()}>
          Stay
        </button>
        <button type="button" className="button button--outline-ink" onClick={() => leaving?.go()}>
          Leave without saving
        </button>
      </div>
    </Dialog>
  );
}
