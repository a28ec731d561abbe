import type { AccessRequest } from '@improv/contract';
import { useState } from 'react';
import { DeclineRequest } from './DeclineRequest.tsx';
import { Request } from './Request.tsx';
import { useDecide } from './useDecide.ts';
import { useRequests } from './useRequests.ts';
import './requests.css';

/** As many as leave the guest list in sight; the others are asked for. */
const handful = 3;

/** Who is waiting at the door; nothing while nobody is. @param onSaid gets a sentence when somebody was answered */
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
          Who is waiting at the door is not known: {error.message}{' '}
          <button type="button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      {requests.length > 0 && (
        <section className="requests" aria-labelledby="requests">
          <h2 id="requests">{total === 1 ? '1 person at the door' : `${total} people at the door`}</h2>
          {deciding.isError && (
            <p role="alert" className="field-trouble">
              {deciding.error.message}
            </p>
          )}
          <ul className="requests-list">
            {(all ? requests : requests.slice(0, handful)).map((request) => (
              <Request
                key={request.uid}
                request={request}
                busy={busy(request.uid)}
                onApprove={(role, tier) => deciding.mutate({ request, decision: 'approve', role, tier })}
                onDecline={() => setDeclining(request)}
              />
            ))}
          </ul>
          {!all && requests.length > handful && (
            <button
              type="button"
              className="button button--outline-ink requests-more"
              onClick={() => setAll(true)}
            >
              {`All ${total} requests`}
            </button>
          )}
          {all && hasNextPage && (
            <button
              type="button"
              className="button button--outline-ink requests-more"
              aria-disabled={isFetchingNextPage}
              onClick={() => !isFetchingNextPage && void fetchNextPage()}
            >
              More requests
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
