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
import { counted } from './facts.ts';
import './deleting.css';

const confirm = deleteMyData.request.shape.confirm.value;

/** How far it has come, as far as anybody here knows. The place on the guest list is the first thing to go. */
type Known = 'begun' | 'not-begun' | 'unknown';

/**
 * Between the wish to have everything deleted and the server's answer: waits for as long as the server works, shows how
 * far it is, and where the answer was lost says what is known and takes it up again.
 * @param access the door's answer, as it stands; undefined while it is not known
 * @param onLookAgain asks the door anew
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
      // The account is gone; this browser would learn of it within the hour.
      await leave();
    },
    onError: onLookAgain,
  });

  // What was begun before this page was loaded can only be seen through; what was not, may still be thought over.
  const goesOn = asked.here || access?.access === 'none';
  useEffect(() => {
    if (goesOn && calls.current === 0) mutate();
  }, [goesOn, mutate]);

  const known: Known =
    shows !== null || access?.access === 'none' ? 'begun' : access === undefined ? 'unknown' : 'not-begun';
  const decided = error !== null && !isPassing(error) && asApiError(error).reason !== 'too-many-calls';
  const refused = decided ? asApiError(error).message : null;
  return (
    <main className="page">
      <Notice>
        {isPending || (!error && (goesOn || known === 'unknown')) ? (
          <UnderWay asked={asked} shows={shows} />
        ) : (
          <OutOfSight
            asked={asked}
            known={known}
            shows={shows}
            refused={refused}
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
      <Heading title="Deleting">Striking the set</Heading>
      <p>
        You asked at {timeOf(asked.askedAt)} for everything to be deleted. That takes a few seconds, and up to
        nine minutes for a great many shows.
      </p>
      <p className="deleting-progress" role="status">
        {shows === null ? 'Telling the house …' : `${counted(shows, 'show')} gone so far …`}
      </p>
      <p className="deleting-aside">
        Keep this page open if you can. If you can’t, the house goes on without it as far as it can, and this
        page takes it up again when you come back.
      </p>
    </>
  );
}

function OutOfSight({
  asked,
  known,
  shows,
  refused,
  onGoOn,
  onKeep,
}: {
  asked: AskedDeletion;
  known: Known;
  shows: number | null;
  /** Why the house said no; null when its answer was lost. */
  refused: string | null;
  onGoOn: () => void;
  onKeep: () => void;
}) {
  return (
    <>
      <Heading title="Not yet deleted">
        {refused === null ? 'This page lost sight of it' : 'Not deleted'}
      </Heading>
      <p role="alert">
        {refused ?? (
          <>
            You asked at {timeOf(asked.askedAt)} for everything to be deleted, and the house’s answer has not
            reached this page.
          </>
        )}
      </p>
      {refused === null && <p>{standing[known]}</p>}
      {shows !== null && <p>When this page last heard, {counted(shows, 'show')} had gone.</p>}
      <div className="notice-actions">
        <button type="button" className="button button--ink" onClick={onGoOn}>
          {known === 'not-begun' ? 'Delete everything' : 'See it through'}
        </button>
        {refused === null && known !== 'not-begun' ? (
          <SignOut />
        ) : (
          <button type="button" className="button button--outline-ink" onClick={onKeep}>
            Keep everything
          </button>
        )}
      </div>
    </>
  );
}

const standing: Readonly<Record<Known, string>> = {
  begun:
    'It has begun: your place on the guest list is gone, and that goes first. The house goes on by itself as far as it can. Asking again does no harm: what is left goes, and your account is the last of it.',
  'not-begun':
    'It has not begun: you are still on the guest list, which would go first, so everything is where it was.',
  unknown:
    'Whether it has begun can’t be told from here right now; this page goes on asking. Asking again does no harm: whatever is left goes then.',
};

/** "20:14", where the player is. */
function timeOf(instant: Date): string {
  return instant.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
