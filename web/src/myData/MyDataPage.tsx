import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../server/call.ts';
import { Heading } from '../ui/Heading.tsx';
import { Older } from '../ui/Older.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import { Download } from './Download.tsx';
import { Facts } from './Facts.tsx';
import { whatYouDid, whoYouAre } from './facts.ts';
import { KeptShow } from './KeptShow.tsx';
import { WhatAdminsDid } from './WhatAdminsDid.tsx';
import './myData.css';

const myDataKey = ['myData'];

/** What the house knows of the player; to be read, taken along, and deleted. */
export function MyDataPage() {
  return (
    <div className="room">
      <Heading title="My data">What the house knows of you</Heading>
      <KeptData />
    </div>
  );
}

function KeptData() {
  const query = useInfiniteQuery({
    queryKey: myDataKey,
    queryFn: ({ pageParam }) => call('exportMyData', pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const { data, error, refetch } = query;
  if (!data && error) {
    return (
      <>
        <Trouble error={error} onRetry={() => void refetch()} />
        <DeleteEverything />
      </>
    );
  }
  // The way out comes with the rest: a button that moves away as the page fills is pressed beside.
  if (!data) return <Waiting>Opening the drawer with your name on it …</Waiting>;
  const person = data.pages[0]?.person ?? {};
  const shows = data.pages.flatMap((part) => part.shows);
  return (
    <>
      <Download />
      <Facts title="Who you are" facts={whoYouAre(person)} />
      <Facts title="What you did here" facts={whatYouDid(person)} />
      <WhatAdminsDid person={person} />
      <section className="kept-card on-paper" aria-labelledby="kept-shows">
        <h2 id="kept-shows">Your shows, word for word</h2>
        {shows.length === 0 ? (
          <p className="kept-none">None yet.</p>
        ) : (
          <ul>
            {shows.map((show) => (
              <KeptShow key={String(show.id)} show={show} />
            ))}
          </ul>
        )}
        <Older pages={query} look="button--outline-ink">
          Older shows
        </Older>
      </section>
      <DeleteEverything />
    </>
  );
}
