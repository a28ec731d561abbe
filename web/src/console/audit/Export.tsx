import type { AuditFilter } from '@improv/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../visit/saveFile.ts';
import { callAdmin } from '../callAdmin.ts';
import { auditPageMessages } from './messages.ts';
import { wholeCsv } from './wholeCsv.ts';
import './export.css';

const { export: texts } = auditPageMessages;

/** Exports the filtered entries as one CSV file, fetched in parts. */
export function Export({ filter }: { filter: AuditFilter }) {
  const [parts, setParts] = useState(0);
  const stop = useRef<AbortController>(null);
  const fetching = useMutation({
    mutationFn: () => {
      stop.current = new AbortController();
      setParts(0);
      const part = (cursor: string | undefined) =>
        callAdmin('exportAudit', cursor === undefined ? { filter } : { filter, cursor });
      return wholeCsv(part, setParts, stop.current.signal);
    },
    onSuccess: (csv) => {
      saveFile(
        `improv-olympics-audit-${new Date().toISOString().slice(0, 10)}.csv`,
        'text/csv;charset=utf-8',
        csv,
      );
    },
  });
  // Leaving the page stops the export.
  useEffect(() => () => stop.current?.abort(), []);
  const stopped = fetching.isError && stop.current?.signal.aborted;
  return (
    <div className="export">
      <p role="status">
        {fetching.isPending && texts.fetching(parts + 1)}
        {fetching.isSuccess && texts.done(parts)}
        {stopped && texts.stopped}
      </p>
      <p role="alert" className="field-trouble">
        {!stopped && fetching.error?.message}
      </p>
      {fetching.isPending ? (
        <button type="button" className="button button--outline-ink" onClick={() => stop.current?.abort()}>
          {texts.stop}
        </button>
      ) : (
        <button type="button" className="button button--outline-ink" onClick={() => fetching.mutate()}>
          {texts.start}
        </button>
      )}
    </div>
  );
}
