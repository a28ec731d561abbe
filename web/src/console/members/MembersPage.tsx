import type { MemberEntry } from '@improv/contract';
import { useState } from 'react';
import { Waiting } from '../../ui/Waiting.tsx';
import { ImportDialog } from '../import/ImportDialog.tsx';
import { useImport } from '../import/useImport.ts';
import { Requests } from '../requests/Requests.tsx';
import { useRequests } from '../requests/useRequests.ts';
import { useDebouncedValue } from '../useDebouncedValue.ts';
import { MemberDialog } from './MemberDialog.tsx';
import { MembersList } from './MembersList.tsx';
import type { Order } from './memberList.ts';
import { membersMessages } from './messages.ts';
import { OrderSelect } from './OrderSelect.tsx';
import './members.css';

/** The list is searched once typing has paused this long. */
const debounceMs = 250;

/** The entry whose sheet is open; `entry: null` adds a member, null means no sheet. */
type Open = { readonly entry: MemberEntry | null } | null;

/** The open requests for access and the guest list. */
export function MembersPage() {
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>({ sort: 'email', direction: 'asc' });
  const [open, setOpen] = useState<Open>(null);
  const [pasting, setPasting] = useState(false);
  const [said, setSaid] = useState('');
  const search = useDebouncedValue(typed.trim().toLowerCase(), debounceMs);
  const importing = useImport();
  const { isPending } = useRequests();
  const close = (sentence = ''): void => {
    setOpen(null);
    if (sentence !== '') setSaid(sentence);
  };
  return (
    <>
      <Requests onSaid={setSaid} />
      {isPending && <Waiting>{membersMessages.loading}</Waiting>}
      {/* Requests above it would push its buttons away from under a tap. It keeps its size, by which its rows are placed. */}
      <section
        className="members"
        aria-labelledby="guest-list"
        style={isPending ? { visibility: 'hidden' } : undefined}
      >
        <div className="members-head">
          <h2 id="guest-list">{membersMessages.title}</h2>
          <div className="members-ways">
            <button type="button" className="button button--outline-ink" onClick={() => setPasting(true)}>
              {importing.state.step === 'applying' ? membersMessages.importing : membersMessages.addSeveral}
            </button>
            <button type="button" className="button button--ink" onClick={() => setOpen({ entry: null })}>
              {membersMessages.addOne}
            </button>
          </div>
        </div>
        <p role="status" className="members-said">
          {said}
        </p>
        <MembersList
          search={search}
          order={order}
          onOrder={setOrder}
          onOpen={(entry) => {
            setSaid('');
            setOpen({ entry });
          }}
        >
          <label className="members-search">
            <span className="unseen">{membersMessages.search}</span>
            <input
              className="field"
              type="search"
              placeholder={membersMessages.searchPlaceholder}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <OrderSelect order={order} onChange={setOrder} />
        </MembersList>
      </section>
      <MemberDialog open={open} onClose={close} />
      <ImportDialog open={pasting} importing={importing} onClose={() => setPasting(false)} />
    </>
  );
}
