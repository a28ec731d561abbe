import { useConnectivity } from '../server/connectivity.ts';
import './offlineBanner.css';

/** Says so while the theatre can't be reached, and stops when it can. */
export function OfflineBanner() {
  const { reachable } = useConnectivity();
  return (
    <div role="status" className="out-of-reach">
      {!reachable && <p>The line to the theatre is down. What you have typed is kept.</p>}
    </div>
  );
}
