import { type ReactNode, useEffect, useRef } from 'react';
import './dialog.css';

/**
 * A native modal dialog on a sheet of programme paper: Escape and a click beside it close it, then the focus returns.
 * @param unsaved closing would lose input: a click beside the dialog, which may be a slip, then doesn't close it
 */
export function Dialog({
  open,
  onClose,
  label,
  unsaved = false,
  children,
}: {
  open: boolean;
  onClose: () => void;
  label: string;
  unsaved?: boolean;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      // Not the last button of a long sheet, which would scroll its beginning away.
      element.querySelector<HTMLElement>('.dialog-sheet')?.focus({ preventScroll: true });
    }
    if (!open && element.open) element.close();
  }, [open]);
  useEffect(() => {
    const element = dialog.current;
    if (!element || unsaved) return;
    const beside = (event: MouseEvent): void => {
      if (event.target === element) element.close();
    };
    element.addEventListener('click', beside);
    return () => element.removeEventListener('click', beside);
  }, [unsaved]);
  return (
    <dialog
      ref={dialog}
      className="dialog on-paper"
      aria-label={label}
      onCancel={onClose}
      // The event comes a moment after the dialog has closed, when it may be open again.
      onClose={() => !dialog.current?.open && onClose()}
    >
      {open && (
        <div className="dialog-sheet" tabIndex={-1}>
          {children}
        </div>
      )}
    </dialog>
  );
}
