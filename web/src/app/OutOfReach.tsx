import { useReach } from '../server/reach.ts';
import './outOfReach.css';

/** Says so while the theatre can't be reached, and stops when it can. */
export function OutOfReach() {
  const { reachable } = useReach();
  return (
    <div role="status" className="out-of-reach">
      {!reachable && <p>The line to the theatre is down. What you have typed is kept.</p>}
    </div>
  );
}
