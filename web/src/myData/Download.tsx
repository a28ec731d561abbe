import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../server/call.ts';
import { saveFile } from '../visit/saveFile.ts';
import { counted } from './facts.ts';
import { wholeExport } from './wholeExport.ts';

/** Everything as one file, fetched anew part by part. */
export function Download() {
  const [shows, setShows] = useState(0);
  const fetching = useMutation({
    mutationFn: () =>
      wholeExport((cursor) => call('exportMyData', cursor === undefined ? {} : { cursor }), setShows),
    onSuccess: (whole) => {
      const day = whole.exportedAt.slice(0, 10);
      saveFile(`improv-olympics-my-data-${day}.json`, 'application/json', JSON.stringify(whole, null, 2));
    },
  });
  return (
    <div className="my-data-download">
      <p>
        This page is the readable part of it. The file has everything: every line, every note, every number
        that is kept about you, as JSON.
      </p>
      <button
        type="button"
        className="button button--brass"
        aria-disabled={fetching.isPending}
        onClick={() => !fetching.isPending && fetching.mutate()}
      >
        Download it as one file
      </button>
      <p role="status" className="my-data-progress">
        {fetching.isPending && `Packing: ${counted(shows, 'show')} so far …`}
        {fetching.isSuccess && `Packed: your data with ${counted(shows, 'show')}.`}
      </p>
      <p role="alert" className="my-data-trouble">
        {fetching.error?.message}
      </p>
    </div>
  );
}
