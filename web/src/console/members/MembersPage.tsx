import type { MemberEntry } from '@improv/contract';
import { useState } from 'react';
import { ImportDialog } from '../import/ImportDialog.tsx';
import { useImport } from '../import/useImport.ts';
import { Requests } from '../requests/Requests.tsx';
import { useDebouncedValue } from '../useDebouncedValue.ts';
import { MemberDialog } from './MemberDialog.tsx';
import { MembersList } from './MembersList.tsx';
import type { Order } from './memberList.ts';
import { OrderSelect } from './OrderSelect.tsx';
import './members.css';

/** Whoever types is not asked for every letter. */
const settledAfterMs = 250;

/** Who is being looked at: an entry, somebody new, or nobody. */
type Open = { readonly entry: MemberEntry | null } | null;

/** The guest list: who is waiting at the door, and who may come in. */
export function MembersPage() {
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>({ sort: 'email', direction: 'asc' });
  const [open, setOpen] = useState<Open>(null);
  const [pasting, setPasting] = useState(false);
  const [said, setSaid] = useState('');
  const search = useDebouncedValue(typed.trim().toLowerCase(), settledAfterMs);
  const importing = useImport();
  const close = (sentence = ''): void => {
    setOpen(null);
    if (sentence !== '') setSaid(sentence);
  };
  return (
    <>
      <Requests onSaid={setSaid} />
      <section className="members" aria-labelledby="guest-list">
        <div className="members-head">
          <h2 id="guest-list">The guest list</h2>
          <div className="members-ways">
            <button type="button" className="button button--outline-ink" onClick={() => setPasting(true)}>
              {importing.state.step === 'applying' ? 'Importing …' : 'Paste many'}
            </button>
            <button type="button" className="button button--ink" onClick={() => setOpen({ entry: null })}>
              Add one
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
            <span className="unseen">Search the guest list</span>
            <input
              className="field"
              type="search"
              placeholder="Search address or note"
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
