import type { AccessRequest } from '@improv/contract';
import { useState } from 'react';
import { DeclineRequest } from './DeclineRequest.tsx';
import { requestsMessages } from './messages.ts';
import { Request } from './Request.tsx';
import { useDecide } from './useDecide.ts';
import { useRequests } from './useRequests.ts';
import './requests.css';

/** Few enough to keep the guest list in sight; a button shows the others. */
const firstShown = 3;

/** The open requests for access; empty when there are none. @param onSaid gets a sentence to announce after an answer */
export function Requests({ onSaid }: { onSaid: (said: string) => void }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRequests();
  const [declining, setDeclining] = useState<AccessRequest | null>(null);
  const deciding = useDecide(onSaid);
  const [all, setAll] = useState(false);
  const requests = data?.pages.flatMap((page) => page.requests) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const busy = (uid: string): boolean => deciding.isPending && deciding.variables.request.uid === uid;
  return (
    <>
      {!data && error && (
        <p role="alert" className="requests-trouble">
          {requestsMessages.notLoaded} {error.message}{' '}
          <button type="button" onClick={() => void refetch()}>
            {requestsMessages.tryAgain}
          </button>
        </p>
      )}
      {requests.length > 0 && (
        <section className="requests" aria-labelledby="requests">
          <h2 id="requests">{requestsMessages.title(total)}</h2>
          {deciding.isError && (
            <p role="alert" className="field-trouble">
              {deciding.error.message}
            </p>
          )}
          <ul className="requests-list">
            {(all ? requests : requests.slice(0, firstShown)).map((request) => (
              <Request
                key={request.uid}
                request={request}
                busy={busy(request.uid)}
                onApprove={(role, tier) => deciding.mutate({ request, decision: 'approve', role, tier })}
                onDecline={() => setDeclining(request)}
              />
            ))}
          </ul>
          {!all && requests.length > firstShown && (
            <button
              type="button"
              className="button button--outline-ink requests-more"
              onClick={() => setAll(true)}
            >
              {requestsMessages.showAll(total)}
            </button>
          )}
          {all && hasNextPage && (
            <button
              type="button"
              className="button button--outline-ink requests-more"
              aria-disabled={isFetchingNextPage}
              onClick={() => !isFetchingNextPage && void fetchNextPage()}
            >
              {requestsMessages.more}
            </button>
          )}
        </section>
      )}
      <DeclineRequest
        request={declining}
        onDecline={(request) => deciding.mutate({ request, decision: 'decline' })}
        onClose={() => setDeclining(null)}
      />
    </>
  );
}
