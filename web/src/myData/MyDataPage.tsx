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
import { myDataMessages } from './messages.ts';
import { WhatAdminsDid } from './WhatAdminsDid.tsx';
import './myData.css';

const myDataKey = ['myData'];

/** Everything stored about the player: to read, download and delete. */
export function MyDataPage() {
  return (
    <div className="room">
      <Heading title={myDataMessages.pageTitle}>{myDataMessages.title}</Heading>
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
  // The delete button comes with the rest: on a page that still fills it would move under the pointer.
  if (!data) return <Waiting>{myDataMessages.loading}</Waiting>;
  const person = data.pages[0]?.person ?? {};
  const shows = data.pages.flatMap((part) => part.shows);
  return (
    <>
      <Download />
      <Facts title={myDataMessages.whoYouAre} facts={whoYouAre(person)} />
      <Facts title={myDataMessages.whatYouDid} facts={whatYouDid(person)} />
      <WhatAdminsDid person={person} />
      <section className="kept-card on-paper" aria-labelledby="kept-shows">
        <h2 id="kept-shows">{myDataMessages.shows.title}</h2>
        {shows.length === 0 ? (
          <p className="kept-none">{myDataMessages.shows.none}</p>
        ) : (
          <ul>
            {shows.map((session) => (
              <KeptShow key={String(session.id)} show={session} />
            ))}
          </ul>
        )}
        <Older pages={query} look="button--outline-ink">
          {myDataMessages.shows.older}
        </Older>
      </section>
      <DeleteEverything />
    </>
  );
}
