import type { AuditFilter } from '@improv/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../visit/saveFile.ts';
import { callAdmin } from '../callAdmin.ts';
import { wholeCsv } from './wholeCsv.ts';
import './export.css';

/** What is filtered, as one file for a spreadsheet; fetched part by part. */
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
  // Whoever leaves the page does not want the file any more.
  useEffect(() => () => stop.current?.abort(), []);
  const stopped = fetching.isError && stop.current?.signal.aborted;
  return (
    <div className="export">
      <p role="status">
        {fetching.isPending && `Fetching: part ${parts + 1} …`}
        {fetching.isSuccess && (parts === 1 ? 'Exported.' : `Exported, from ${parts} parts.`)}
        {stopped && 'Stopped.'}
      </p>
      <p role="alert" className="field-trouble">
        {!stopped && fetching.error?.message}
      </p>
      {fetching.isPending ? (
        <button type="button" className="button button--outline-ink" onClick={() => stop.current?.abort()}>
          Stop
        </button>
      ) : (
        <button type="button" className="button button--outline-ink" onClick={() => fetching.mutate()}>
          Export as CSV
        </button>
      )}
    </div>
  );
}
