import { deleteMyData } from '@improv/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { leave } from '../identity/identity.ts';
import { SignOut } from '../identity/SignOut.tsx';
import type { Access } from '../identity/useAccess.ts';
import { asApiError, isPassing } from '../server/apiError.ts';
import { stream } from '../server/call.ts';
import { Heading } from '../ui/Heading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { type AskedDeletion, useDeletion, useParting } from './deletion.ts';
import { myDataMessages } from './messages.ts';
import './deleting.css';

const confirm = deleteMyData.request.shape.confirm.value;

const { deleting, notDeleted: texts } = myDataMessages;

/** How far the deletion has come, as far as this page knows. The place on the guest list goes first. */
type Known = 'begun' | 'not-begun' | 'unknown';

/**
 * Runs the deletion: calls the server, shows the progress, and where the answer was lost says what is known and lets the
 * player continue.
 * @param access the latest answer of `checkIn`; undefined while it is not known
 * @param onLookAgain repeats `checkIn`
 */
export function Deleting({
  asked,
  access,
  onLookAgain,
}: {
  asked: AskedDeletion;
  access: Access | undefined;
  onLookAgain: () => void;
}) {
  useOpenCurtain(false);
  const { answered, takeBack } = useDeletion();
  const [shows, setShows] = useState<number | null>(null);
  const calls = useRef(0);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => {
      calls.current += 1;
      return stream('deleteMyData', { confirm }, (chunk) => setShows(chunk.shows));
    },
    onSuccess: async (done) => {
      answered();
      const seenWhole = asked.here && calls.current === 1;
      useParting.setState({ parting: { kind: 'deleted', shows: seenWhole ? done.shows : null } });
      // The account is gone; without this the browser would notice only within the hour.
      await leave();
    },
    onError: onLookAgain,
  });

  // A deletion that began before this page was loaded can only be finished; one that did not can still be cancelled.
  const goesOn = asked.here || access?.access === 'none';
  useEffect(() => {
    if (goesOn && calls.current === 0) mutate();
  }, [goesOn, mutate]);

  const known: Known =
    shows !== null || access?.access === 'none' ? 'begun' : access === undefined ? 'unknown' : 'not-begun';
  const decided = error !== null && !isPassing(error) && asApiError(error).reason !== 'too-many-calls';
  const refusal = decided ? asApiError(error).message : null;
  return (
    <main className="page">
      <Notice>
        {isPending || (!error && (goesOn || known === 'unknown')) ? (
          <UnderWay asked={asked} shows={shows} />
        ) : (
          <Interrupted
            asked={asked}
            known={known}
            shows={shows}
            refusal={refusal}
            onGoOn={() => mutate()}
            onKeep={takeBack}
          />
        )}
      </Notice>
      <SmallPrint />
    </main>
  );
}

function UnderWay({ asked, shows }: { asked: AskedDeletion; shows: number | null }) {
  return (
    <>
      <Heading title={deleting.pageTitle}>{deleting.title}</Heading>
      <p>{deleting.asked(timeOf(asked.askedAt))}</p>
      <p className="deleting-progress" role="status">
        {shows === null ? deleting.starting : deleting.progress(shows)}
      </p>
      <p className="deleting-aside">{deleting.keepOpen}</p>
    </>
  );
}

function Interrupted({
  asked,
  known,
  shows,
  refusal,
  onGoOn,
  onKeep,
}: {
  asked: AskedDeletion;
  known: Known;
  shows: number | null;
  /** Why the server refused; null when its answer was lost. */
  refusal: string | null;
  onGoOn: () => void;
  onKeep: () => void;
}) {
  return (
    <>
      <Heading title={texts.pageTitle}>{refusal === null ? texts.lostTitle : texts.refusedTitle}</Heading>
      <p role="alert">{refusal ?? texts.noAnswer(timeOf(asked.askedAt))}</p>
      {refusal === null && <p>{texts.state[known]}</p>}
      {shows !== null && <p>{texts.lastHeard(shows)}</p>}
      <div className="notice-actions">
        <button type="button" className="button button--ink" onClick={onGoOn}>
          {known === 'not-begun' ? texts.start : texts.finish}
        </button>
        {refusal === null && known !== 'not-begun' ? (
          <SignOut />
        ) : (
          <button type="button" className="button button--outline-ink" onClick={onKeep}>
            {texts.keep}
          </button>
        )}
      </div>
    </>
  );
}

/** "20:14", where the player is. */
function timeOf(instant: Date): string {
  return instant.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
