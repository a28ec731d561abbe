import type { MemberEntry } from '@improv/contract';
import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { MemberSheet } from './MemberSheet.tsx';

/**
 * The sheet of one member.
 * @param open whose: an entry, or null in it for somebody new; null while no sheet is out
 * @param onClose gets a sentence when something has been done
 */
export function MemberDialog({
  open,
  onClose,
}: {
  open: { readonly entry: MemberEntry | null } | null;
  onClose: (said?: string) => void;
}) {
  const [unsaved, setUnsaved] = useState(false);
  const close = (said?: string): void => {
    setUnsaved(false);
    onClose(said);
  };
  return (
    <Dialog
      open={open !== null}
      onClose={() => close()}
      label={open?.entry?.email ?? 'Add somebody'}
      unsaved={unsaved}
    >
      {open && <MemberSheet entry={open.entry} onUnsaved={setUnsaved} onDone={close} />}
    </Dialog>
  );
}
