import type { MemberEntry } from '@improv/contract';
import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { MemberSheet } from './MemberSheet.tsx';
import { membersMessages } from './messages.ts';

/**
 * The sheet of one member.
 * @param open the entry, `entry: null` to add a member; null while closed
 * @param onClose gets a sentence to announce when a change was saved
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
      label={open?.entry?.email ?? membersMessages.form.add}
      unsaved={unsaved}
    >
      {open && <MemberSheet entry={open.entry} onUnsaved={setUnsaved} onDone={close} />}
    </Dialog>
  );
}
