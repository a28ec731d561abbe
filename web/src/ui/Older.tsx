import type { InfiniteQueryObserverResult } from '@tanstack/react-query';

type Pages = Pick<
  InfiniteQueryObserverResult<unknown>,
  'error' | 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError'
>;

/** The end of a paged list: a button for older entries, and the error when they could not be loaded. */
export function Older({ pages, look, children }: { pages: Pages; look: string; children: string }) {
  const { error, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = pages;
  return (
    <>
      {isFetchNextPageError && (
        <p role="alert" className="field-trouble">
          {error?.message}
        </p>
      )}
      {hasNextPage && (
        <button
          type="button"
          className={`button ${look}`}
          aria-disabled={isFetchingNextPage}
          onClick={() => !isFetchingNextPage && void fetchNextPage()}
        >
          {children}
        </button>
      )}
    </>
  );
}
