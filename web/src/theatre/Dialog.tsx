import { type ReactNode, useEffect, useRef } from 'react';
import './dialog.css';

/** A native modal dialog on a sheet of programme paper: Escape and a click beside it close it, the focus returns. */
export function Dialog({
  open,
  onClose,
  label,
  children,
}: {
  open: boolean;
  onClose: () => void;
  label: string;
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
    const beside = (event: MouseEvent): void => {
      if (event.target === element) element.close();
    };
    element.addEventListener('click', beside);
    return () => element.removeEventListener('click', beside);
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="dialog on-paper"
      aria-label={label}
      onCancel={onClose}
      // Comes a moment after the sheet is gone, when it may have been asked for again.
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
