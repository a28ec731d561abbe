import type { CallableResponse, Controls } from '@improv/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { adminKeys } from '../adminKeys.ts';
import { callAdmin } from '../callAdmin.ts';
import { useAdminDataChanged } from '../useAdminDataChanged.ts';
import { onTopOf } from './differences.ts';
import { type Draft, draftOf, readDraft, sameDraft, type Troubles } from './draft.ts';

type Current = CallableResponse<'getControls'>;

/** Another admin saved first: their controls, and the same with this admin's changes merged in. */
export interface Conflict {
  readonly theirs: Current;
  readonly mine: Controls;
}

/** The draft of the controls: what is typed, the controls it started from, and saving. */
export function useControlsDraft(current: Current) {
  const queries = useQueryClient();
  const adminDataChanged = useAdminDataChanged();
  const [seen, setSeen] = useState(current);
  const [draft, setDraft] = useState(() => draftOf(current.controls));
  const [troubles, setTroubles] = useState<Troubles>({});
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const dirty = !sameDraft(draft, draftOf(seen.controls));

  const take = (newer: Current): void => {
    setSeen(newer);
    setDraft(draftOf(newer.controls));
    setTroubles({});
    setConflict(null);
  };
  // Another admin saved while nothing was typed here: show the new controls.
  if (!dirty && !conflict && current.revision > seen.revision) take(current);

  const saving = useMutation({
    mutationFn: (wanted: Current) => callAdmin('saveControls', wanted),
    onSuccess: ({ outcome, controls, revision }, wanted) => {
      const answered = { controls, revision };
      const keep = () => queries.setQueryData<Current>(adminKeys.controls, answered);
      if (outcome === 'outdated') {
        keep();
        setConflict({ theirs: answered, mine: onTopOf(controls, seen.controls, wanted.controls) });
        return;
      }
      take(answered);
      adminDataChanged(keep);
    },
  });

  return {
    seen,
    draft,
    dirty,
    troubles,
    conflict,
    saving,
    type: (change: Partial<Draft>): void => {
      saving.reset();
      setDraft({ ...draft, ...change });
    },
    /** The typed controls, or null: then the fields show what is wrong. */
    read: (): Controls | null => {
      const { controls, troubles: found } = readDraft(draft);
      setTroubles(found ?? {});
      return controls;
    },
    discard: (): void => {
      saving.reset();
      take(seen);
    },
    takeTheirs: (): void => {
      if (conflict) take(conflict.theirs);
    },
    /** Merges the admin's changes into the newer controls, as a draft to save. */
    keepMine: (): Current | null => {
      if (!conflict) return null;
      setSeen(conflict.theirs);
      setDraft(draftOf(conflict.mine));
      setConflict(null);
      return { controls: conflict.mine, revision: conflict.theirs.revision };
    },
  };
}
