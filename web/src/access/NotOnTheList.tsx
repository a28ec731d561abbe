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
import { accessMessages } from './messages.ts';
import './notOnTheList.css';

/** Characters, as in the contract. */
const maxMessageLength = 300;

/** The page of a signed-in person who is not a member: takes one request for access. */
export function NotOnTheList({ person, requested }: { person: Person; requested: boolean }) {
  useOpenCurtain(false);
  return (
    <main className="page">
      <Notice>
        <Heading title={accessMessages.pageTitle}>{accessMessages.title}</Heading>
        <p>
          {accessMessages.notListed.before} <strong>{person.email}</strong> {accessMessages.notListed.after}
        </p>
        {requested ? <Asked /> : <Ask />}
        <div className="not-listed-foot">
          {accessMessages.wrongAccount} <SignOut />
          <Link href="/me" className="not-listed-data">
            {accessMessages.myData}
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
      {accessMessages.asked}
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
  // Already requested, perhaps in another tab: that is a success.
  const asked =
    asking.isSuccess || (asking.isError && asApiError(asking.error).reason === 'already-requested');
  if (asked) return <Asked />;
  return (
    <form className="ask" onSubmit={submit}>
      <label>
        <span className="field-label">{accessMessages.message}</span>
        <textarea
          className="field"
          rows={3}
          maxLength={maxMessageLength}
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
        {accessMessages.ask}
      </button>
    </form>
  );
}
