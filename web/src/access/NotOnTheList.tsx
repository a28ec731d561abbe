import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Person } from '../identity/identity.ts';
import { SignOut } from '../identity/SignOut.tsx';
import { asApiError } from '../server/apiError.ts';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';
import { Heading } from '../ui/Heading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import './notOnTheList.css';

/** Characters that a word to the admin may have, as in the contract. */
const longest = 300;

/** Signed in, but no member: says so kindly, and takes one request to be let in. */
export function NotOnTheList({ person, requested }: { person: Person; requested: boolean }) {
  useOpenCurtain(false);
  return (
    <main className="page">
      <Notice>
        <Heading title="Not on the list">You’re not on the list yet</Heading>
        <p>
          Improv Olympics is playing to a small invited house, and <strong>{person.email}</strong> isn’t on
          tonight’s list.
        </p>
        {requested ? <Asked /> : <Ask />}
        <div className="not-listed-foot">
          Wrong account? <SignOut />
          <Link href="/me" className="not-listed-data">
            What the house knows of you
          </Link>
        </div>
      </Notice>
      <SmallPrint />
    </main>
  );
}

function Asked() {
  return (
    <p role="status" className="asked">
      You have asked to be let in. Whoever runs the house will see it; this page opens by itself when they say
      yes.
    </p>
  );
}

function Ask() {
  const [message, setMessage] = useState('');
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: () => call('requestAccess', { message }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.checkIn }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!asking.isPending) asking.mutate();
  };
  // Asked before, perhaps in another tab: that is what was wanted.
  const asked =
    asking.isSuccess || (asking.isError && asApiError(asking.error).reason === 'already-requested');
  if (asked) return <Asked />;
  return (
    <form className="ask" onSubmit={submit}>
      <label>
        <span className="field-label">A word to whoever runs the house (optional)</span>
        <textarea
          className="field"
          rows={3}
          maxLength={longest}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </label>
      {asking.isError && (
        <p role="alert" className="field-trouble">
          {asking.error.message}
        </p>
      )}
      <button type="submit" className="button button--ink" aria-disabled={asking.isPending}>
        Ask for access
      </button>
    </form>
  );
}
