import { Heading } from '../ui/Heading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { type Parting, useParting } from './deletion.ts';
import { myDataMessages } from './messages.ts';

const { farewell: texts } = myDataMessages;

/** Shown after the deletion, when the person is signed out. */
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
            {texts.leave}
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
      <Heading title={texts.deletedPageTitle}>{texts.deletedTitle}</Heading>
      <p>{texts.deleted(shows)}</p>
    </>
  );
}

function Unheard({ askedAt }: { askedAt: Date }) {
  return (
    <>
      <Heading title={texts.signedOutPageTitle}>{texts.signedOutTitle}</Heading>
      <p>{texts.signedOut(askedAt.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }))}</p>
      <p>{texts.toBeSure}</p>
    </>
  );
}
