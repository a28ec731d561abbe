import { useConnectivity } from '../server/connectivity.ts';
import { appMessages } from './messages.ts';
import './offlineBanner.css';

/** Shown while the server can't be reached. */
export function OfflineBanner() {
  const { reachable } = useConnectivity();
  return (
    <div role="status" className="out-of-reach">
      {!reachable && <p>{appMessages.offline}</p>}
    </div>
  );
}
