import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { forgetDrafts } from '../scene/draft.ts';
import { leave } from './identity.ts';
import './signOut.css';

/** The way out. Takes with it whatever the next person at this screen must not find. */
export function SignOut() {
  const queries = useQueryClient();
  const [, go] = useLocation();
  const signOut = async (): Promise<void> => {
    forgetDrafts();
    await leave();
    queries.clear();
    // The next person at this screen starts in the lobby, not at somebody else's show.
    go('/');
  };
  return (
    <button type="button" className="button button--plain sign-out" onClick={() => void signOut()}>
      Sign out
    </button>
  );
}
