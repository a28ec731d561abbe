import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { forgetDrafts } from '../scene/draft.ts';
import { leave } from '../signIn/identity.ts';
import { Heading } from '../theatre/Heading.tsx';
import { Notice } from '../theatre/Notice.tsx';
import { counted } from './facts.ts';

/** After everything has been deleted: says so, and shows the way out. */
export function Farewell({ shows }: { shows: number }) {
  const queries = useQueryClient();
  const [, go] = useLocation();
  // Lines that were typed and never said are kept in this browser.
  useEffect(forgetDrafts, []);
  const signOut = async (): Promise<void> => {
    await leave();
    queries.clear();
    go('/');
  };
  return (
    <Notice>
      <Heading title="Deleted">The stage has forgotten you</Heading>
      <p>
        Everything the house kept about you is deleted
        {shows > 0 && `, ${counted(shows, 'show')} with it`}, and you are no longer on the guest list. Thank
        you for playing.
      </p>
      <div className="notice-actions">
        <button type="button" className="button button--ink" onClick={() => void signOut()}>
          Leave the theatre
        </button>
      </div>
    </Notice>
  );
}
