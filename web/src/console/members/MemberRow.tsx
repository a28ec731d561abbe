import type { MemberEntry } from '@improv/contract';
import type { Ref } from 'react';
import { RelativeTime } from '../RelativeTime.tsx';
import { membersMessages } from './messages.ts';

const { row } = membersMessages;

/**
 * One member; the whole row opens the entry. Shows a placeholder while the entry loads.
 * @param index from 0, among all
 * @param of how many there are in all
 * @param offset from the top of the list, CSS pixels
 */
export function MemberRow({
  ref,
  index,
  of,
  offset,
  member,
  onOpen,
}: {
  ref: Ref<HTMLLIElement>;
  index: number;
  of: number;
  offset: number;
  member: MemberEntry | undefined;
  onOpen: (member: MemberEntry) => void;
}) {
  return (
    <li
      ref={ref}
      data-index={index}
      aria-setsize={of}
      aria-posinset={index + 1}
      className="member-row member"
      style={{ transform: `translateY(${offset}px)` }}
    >
      {member ? <Entry member={member} onOpen={onOpen} /> : <span className="member-coming">…</span>}
    </li>
  );
}

function Entry({ member, onOpen }: { member: MemberEntry; onOpen: (member: MemberEntry) => void }) {
  const { email, role, tier, limits, note, createdAt, lastSeenAt } = member;
  return (
    <>
      <button type="button" className="member-email member-open" title={email} onClick={() => onOpen(member)}>
        {email}
      </button>
      <span className="member-note" title={note}>
        {note}
      </span>
      <span className="member-role" data-role={role}>
        {role}
      </span>
      <span className="member-tier">
        {tier}
        {Object.keys(limits).length > 0 && <span className="member-own">{row.ownLimits}</span>}
      </span>
      <span className="member-createdAt">
        <span className="member-what">{row.added} </span>
        <RelativeTime at={createdAt} />
      </span>
      <span className="member-lastSeenAt">
        {lastSeenAt === null ? (
          <>
            {row.notYet}
            <span className="member-what"> {row.seen}</span>
          </>
        ) : (
          <>
            <span className="member-what">{row.seen} </span>
            <RelativeTime at={lastSeenAt} />
          </>
        )}
      </span>
    </>
  );
}
