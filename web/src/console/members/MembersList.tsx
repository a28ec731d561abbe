import type { MemberEntry } from '@improv/contract';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { Trouble } from '../../ui/Trouble.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { MemberRow } from './MemberRow.tsx';
import { listed, type Order } from './memberList.ts';
import { membersMessages } from './messages.ts';
import { SortHeader } from './SortHeader.tsx';
import { useMembers } from './useMembers.ts';
import { useTopOf } from './useTopOf.ts';
import './membersList.css';

/** CSS pixels, until a row has been measured. */
const likelyRowHeight = 48;
/** Rows rendered beyond the edges of the screen, so that the Tab key always finds a next one. */
const overscan = 8;

/**
 * The guest list. Renders only the rows in sight, and fetches more while scrolling.
 * @param children the search and sort controls beside the count
 */
export function MembersList({
  search,
  order,
  onOrder,
  onOpen,
  children,
}: {
  search: string;
  order: Order;
  onOrder: (order: Order) => void;
  onOpen: (member: MemberEntry) => void;
  children: ReactNode;
}) {
  const query = useMembers({ search, ...order });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching, isFetchNextPageError } = query;
  const { members, total } = listed(data, hasNextPage);
  const found = data?.pages[0]?.total ?? 0;
  const list = useRef<HTMLUListElement>(null);
  const top = useTopOf(list);
  const rows = useWindowVirtualizer({
    count: total,
    estimateSize: () => likelyRowHeight,
    overscan,
    scrollMargin: top,
    getItemKey: (index) => members[index]?.email ?? index,
  });
  const shown = rows.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  const wanted = hasNextPage && lastShown >= members.length && !isFetching && !isFetchNextPageError;
  useEffect(() => {
    if (wanted) void fetchNextPage();
  }, [wanted, fetchNextPage]);

  return (
    <>
      <div className="members-tools">
        {children}
        <p className="members-count" role="status">
          {data && (search === '' ? membersMessages.count(found) : membersMessages.found(found))}
        </p>
      </div>
      {data && found === 0 && (
        <p className="members-none">
          {search === '' ? membersMessages.empty : membersMessages.noMatch(search)}
        </p>
      )}
      {data && total > 0 && <SortHeader order={order} onOrder={onOrder} />}
      <ul
        ref={list}
        className="members-list"
        aria-label={membersMessages.listLabel}
        aria-busy={query.isPlaceholderData}
        style={{ height: rows.getTotalSize() }}
      >
        {shown.map(({ index, key, start }) => (
          <MemberRow
            key={key}
            ref={rows.measureElement}
            index={index}
            of={total}
            offset={start - top}
            member={members[index]}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {!data && !error && <Waiting>{membersMessages.loading}</Waiting>}
      {!data && error && <Trouble error={error} onRetry={() => void refetch()} />}
      {isFetchNextPageError && <Trouble error={error} onRetry={() => void fetchNextPage()} />}
    </>
  );
}
