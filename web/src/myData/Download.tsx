import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../server/call.ts';
import { saveFile } from '../visit/saveFile.ts';
import { myDataMessages } from './messages.ts';
import { wholeExport } from './wholeExport.ts';

const { download: texts } = myDataMessages;

/** Downloads everything as one file, fetched in parts. */
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
      <p>{texts.explanation}</p>
      <button
        type="button"
        className="button button--brass"
        aria-disabled={fetching.isPending}
        onClick={() => !fetching.isPending && fetching.mutate()}
      >
        {texts.start}
      </button>
      <p role="status" className="my-data-progress">
        {fetching.isPending && texts.packing(shows)}
        {fetching.isSuccess && texts.packed(shows)}
      </p>
      <p role="alert" className="my-data-trouble">
        {fetching.error?.message}
      </p>
    </div>
  );
}
