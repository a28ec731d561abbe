import type { CallableResponse, Controls } from '@improv/contract';
import { type FormEvent, useRef, useState } from 'react';
import { CloseStageDialog } from './CloseStageDialog.tsx';
import { Limits } from './Limits.tsx';
import { controlsMessages } from './messages.ts';
import { SaveBar } from './SaveBar.tsx';
import { SavedMeanwhile } from './SavedMeanwhile.tsx';
import { Stop } from './Stop.tsx';
import { Unsaved } from './Unsaved.tsx';
import { useControlsDraft } from './useControlsDraft.ts';
import { VoiceRollOut } from './VoiceRollOut.tsx';
import './controls.css';

type Current = CallableResponse<'getControls'>;

/** All controls as one form: nothing takes effect before it is saved. */
export function ControlsForm({ current }: { current: Current }) {
  const { seen, draft, dirty, troubles, conflict, saving, ...form } = useControlsDraft(current);
  /** Controls that wait for a confirmation, because they would close the stage. */
  const [closing, setClosing] = useState<Current | null>(null);
  const sheet = useRef<HTMLFormElement>(null);

  const save = (controls: Controls, revision: number, before: Controls): void => {
    const wanted = { controls, revision };
    if (controls.emergencyStop.on && !before.emergencyStop.on) setClosing(wanted);
    else saving.mutate(wanted);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!dirty || saving.isPending || conflict) return;
    const controls = form.read();
    if (controls) save(controls, seen.revision, seen.controls);
    // After the fields have rendered their errors: focus the first invalid one.
    else
      requestAnimationFrame(() => sheet.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };

  return (
    <form
      ref={sheet}
      className="controls"
      onSubmit={submit}
      noValidate
      aria-label={controlsMessages.formLabel}
    >
      {conflict && (
        <SavedMeanwhile
          conflict={conflict}
          onTakeTheirs={form.takeTheirs}
          onKeepMine={() => {
            const wanted = form.keepMine();
            if (wanted) save(wanted.controls, wanted.revision, conflict.theirs.controls);
          }}
        />
      )}
      <Stop draft={draft} on={seen.controls.emergencyStop.on} trouble={troubles.message} onType={form.type} />
      <Limits draft={draft} troubles={troubles} onType={form.type} />
      <VoiceRollOut percent={draft.voicePercent} trouble={troubles.voicePercent} onType={form.type} />
      <SaveBar
        dirty={dirty}
        held={conflict !== null}
        saving={saving.isPending}
        saved={saving.data?.outcome === 'saved'}
        wrong={Object.keys(troubles).length > 0}
        error={saving.error}
        onDiscard={form.discard}
      />
      <CloseStageDialog
        message={closing?.controls.emergencyStop.message ?? null}
        onYes={() => {
          if (closing) saving.mutate(closing);
          setClosing(null);
        }}
        onNo={() => setClosing(null)}
      />
      <Unsaved dirty={dirty} />
    </form>
  );
}
