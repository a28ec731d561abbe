import { useQuery, useQueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { useIdentity } from '../identity/identity.ts';
import { forgotten, keepsakes } from '../visit/keepsakes.ts';

/** The player has asked to delete everything, and no answer has come yet. */
export interface AskedDeletion {
  readonly askedAt: Date;
  /** Asked on this page, not before it was loaded. */
  readonly here: boolean;
}

/** Stored in the browser, not in the tab: a player who closes the tab meanwhile sees the state when they come back. */
const shelf = 'browser';
const name = 'deletion asked at';
const key = ['deletion'];

export function useDeletion(): {
  readonly asked: AskedDeletion | null;
  readonly ask: () => void;
  /** Call it when the server has answered. */
  readonly answered: () => void;
  /** The player changes their mind. */
  readonly takeBack: () => void;
} {
  const queries = useQueryClient();
  const { data: asked = null } = useQuery({
    queryKey: key,
    queryFn: askedBefore,
    initialData: askedBefore,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return {
    asked,
    ask: () => {
      const askedAt = new Date();
      keepsakes(shelf).keep(name, askedAt.toISOString());
      queries.setQueryData(key, { askedAt, here: true } satisfies AskedDeletion);
    },
    answered: () => keepsakes(shelf).keep(name, null),
    takeBack: () => {
      keepsakes(shelf).keep(name, null);
      queries.setQueryData(key, null);
    },
  };
}

function askedBefore(): AskedDeletion | null {
  const askedAt = dateOf(keepsakes(shelf).kept(name));
  return askedAt && { askedAt, here: false };
}

function dateOf(text: string | null | undefined): Date | null {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}

/**
 * The message to a person whose data was deleted, or who was signed out before this browser got the answer. It outlives
 * their visit and contains no personal data.
 */
export type Parting =
  | {
      readonly kind: 'deleted' /** Null when not every part of it was seen. */;
      readonly shows: number | null;
    }
  | { readonly kind: 'unheard'; readonly askedAt: Date };

export const useParting = create<{ parting: Parting | null }>(() => ({ parting: null }));

forgotten.add((shelfOf, what, text) => {
  const askedAt = shelfOf === shelf && what === name ? dateOf(text) : null;
  if (askedAt) useParting.setState({ parting: { kind: 'unheard', askedAt } });
});
// The message is for the person who has just left, so the next sign-in removes it.
useIdentity.subscribe(({ status }) => {
  if (status === 'in') useParting.setState({ parting: null });
});
