import { leave } from './identity.ts';
import { identityMessages } from './messages.ts';
import './signOut.css';

/** Signs the person out; `visit/` removes what belongs to them. */
export function SignOut() {
  return (
    <button type="button" className="button button--plain sign-out" onClick={() => void leave()}>
      {identityMessages.signOut}
    </button>
  );
}
