import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createQueries } from '../../src/server/queries.ts';

/** A page on the screen, and the player who uses it. */
export interface Shown {
  readonly user: UserEvent;
  readonly queries: QueryClient;
  /** Puts another page in its place, for the same person. */
  readonly turnTo: (page: ReactNode) => void;
}

/** Shows a page as the app does. @param address path and query; null stays where a link has led */
export function show(page: ReactNode, address: string | null = '/'): Shown {
  if (address !== null) window.history.replaceState(null, '', address);
  const queries = createQueries();
  const within = (shown: ReactNode) => <QueryClientProvider client={queries}>{shown}</QueryClientProvider>;
  const { rerender } = render(within(page));
  return { user: userEvent.setup(), queries, turnTo: (next) => rerender(within(next)) };
}
