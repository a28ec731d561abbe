import type { ImportLine } from '@improv/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { worstFirst } from './batches.ts';
import { importMessages } from './messages.ts';

/** CSS pixels, until a line has been measured. */
const likelyHeight = 40;

/** What happens to each line, invalid ones first. Renders only the lines in sight. */
export function ImportLines({ lines }: { lines: readonly ImportLine[] }) {
  const sorted = useMemo(() => worstFirst(lines), [lines]);
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => box.current,
    estimateSize: () => likelyHeight,
    overscan: 6,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section className="import-lines" ref={box} tabIndex={0} aria-label={importMessages.linesLabel}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = sorted[index];
          return (
            line && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={sorted.length}
                aria-posinset={index + 1}
                className="import-line"
                data-action={line.action}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Line line={line} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function Line({ line: { line, email, action, role, tier, why } }: { line: ImportLine }) {
  return (
    <>
      <span className="import-number">
        <span className="unseen">{importMessages.line} </span>
        {line}
      </span>
      <span className="import-email">
        {email}
        {why !== null && <span className="import-why">{why}</span>}
      </span>
      {why === null && (
        <span className="import-terms">
          {role} · {tier}
        </span>
      )}
      <span className="import-action">{importMessages.actions[action]}</span>
    </>
  );
}
