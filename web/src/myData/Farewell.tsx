import { Heading } from '../ui/Heading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { type Parting, useParting } from './deletion.ts';
import { counted } from './facts.ts';

/** After everything has been deleted, with nobody signed in any more: says so, and shows the way out. */
export function Farewell({ parting }: { parting: Parting }) {
  useOpenCurtain(false);
  return (
    <main className="page">
      <Notice>
        {parting.kind === 'deleted' ? (
          <Deleted shows={parting.shows} />
        ) : (
          <Unheard askedAt={parting.askedAt} />
        )}
        <div className="notice-actions">
          <button
            type="button"
            className="button button--ink"
            onClick={() => useParting.setState({ parting: null })}
          >
            Leave the theatre
          </button>
        </div>
      </Notice>
      <SmallPrint />
    </main>
  );
}

function Deleted({ shows }: { shows: number | null }) {
  return (
    <>
      <Heading title="Deleted">The stage has forgotten you</Heading>
      <p>
        Everything the house kept about you is deleted
        {shows !== null && shows > 0 && `, ${counted(shows, 'show')} with it`}, and you are no longer on the
        guest list. Thank you for playing.
      </p>
    </>
  );
}

function Unheard({ askedAt }: { askedAt: Date }) {
  return (
    <>
      <Heading title="Signed out">The stage should have forgotten you</Heading>
      <p>
        On {askedAt.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })} everything about you
        was to be deleted. You are signed out now, and this page never heard the end of it. Your account is
        the last thing to go: where it is gone, so is the rest.
      </p>
      <p>To be sure, sign in once more: what the house still knows is shown there, and can be deleted.</p>
    </>
  );
}
