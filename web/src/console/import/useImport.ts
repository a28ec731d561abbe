import type { CallableResponse, Role, Tier } from '@improv/contract';
import { useEffect, useRef, useState } from 'react';
import { callAdmin } from '../callAdmin.ts';
import { useAdminDataChanged } from '../useAdminDataChanged.ts';
import { batches, type ImportCounts, noCounts, sum } from './batches.ts';
import { importMessages } from './messages.ts';

interface ImportDraft {
  readonly text: string;
  /** For new people whose line names none. */
  readonly role: Role;
  readonly tier: Tier;
}
type Preview = CallableResponse<'importMembers'>;

/** How far an import has come. */
type ImportState =
  | { readonly step: 'writing'; readonly trouble: string }
  | { readonly step: 'reading' }
  | { readonly step: 'previewed'; readonly preview: Preview }
  | { readonly step: 'applying'; readonly preview: Preview; readonly done: number; readonly of: number }
  /** Stopped by an error or the admin: `left` are the pieces not saved yet. */
  | {
      readonly step: 'broken-off';
      readonly preview: Preview;
      readonly trouble: string;
      readonly left: readonly string[];
      readonly counts: ImportCounts;
    }
  | { readonly step: 'done'; readonly preview: Preview; readonly counts: ImportCounts };

export interface Import {
  readonly draft: ImportDraft;
  readonly state: ImportState;
  write(draft: ImportDraft): void;
  preview(): Promise<void>;
  apply(): Promise<void>;
  /** Back to the text of the list. */
  back(): void;
  /** A new, empty list. */
  clear(): void;
  stop(): void;
}

const blank: ImportDraft = { text: '', role: 'player', tier: 'text' };
const writing: ImportState = { step: 'writing', trouble: '' };

/**
 * An import of many members. It continues while its dialog is closed, and stops when the admin leaves the page. It is saved
 * in pieces of one call each, so that it shows progress and can be stopped and continued.
 */
export function useImport(): Import {
  const [draft, setDraft] = useState(blank);
  const [state, setState] = useState(writing);
  const stopping = useRef(false);
  const adminDataChanged = useAdminDataChanged();
  useEffect(
    () => () => {
      stopping.current = true;
    },
    [],
  );

  const preview = async (): Promise<void> => {
    setState({ step: 'reading' });
    try {
      setState({
        step: 'previewed',
        preview: await callAdmin('importMembers', { ...draft, preview: true }),
      });
    } catch (error) {
      setState({ step: 'writing', trouble: (error as Error).message });
    }
  };

  const run = async (found: Preview, pieces: readonly string[], before: ImportCounts): Promise<void> => {
    const of = found.counts.add + found.counts.update;
    let counts = before;
    stopping.current = false;
    for (const [index, text] of pieces.entries()) {
      setState({ step: 'applying', preview: found, done: counts.add + counts.update + counts.unchanged, of });
      try {
        if (stopping.current) throw new Error(importMessages.stoppedByYou);
        counts = sum(counts, (await callAdmin('importMembers', { ...draft, text, preview: false })).counts);
      } catch (error) {
        const { message } = error as Error;
        setState({ step: 'broken-off', preview: found, trouble: message, left: pieces.slice(index), counts });
        adminDataChanged();
        return;
      }
    }
    setState({ step: 'done', preview: found, counts });
    adminDataChanged();
  };

  return {
    draft,
    state,
    write: setDraft,
    preview,
    apply: async () => {
      if (state.step === 'previewed') {
        await run(state.preview, batches(draft.text, state.preview.lines), noCounts);
      }
      if (state.step === 'broken-off') await run(state.preview, state.left, state.counts);
    },
    back: () => setState(writing),
    clear: () => {
      setDraft({ ...draft, text: '' });
      setState(writing);
    },
    stop: () => {
      stopping.current = true;
    },
  };
}
