import { leave } from './identity.ts';
import './signOut.css';

/** The way out; what is the player's goes with them, see `visit/`. */
export function SignOut() {
  return (
    <button type="button" className="button button--plain sign-out" onClick={() => void leave()}>
      Sign out
    </button>
  );
}
