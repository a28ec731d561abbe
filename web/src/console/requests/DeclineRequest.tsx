import type { AccessRequest } from '@improv/contract';
import { Dialog } from '../../ui/Dialog.tsx';

/** Asks once more before somebody is turned away. @param request null while nobody is */
export function DeclineRequest({
  request,
  onDecline,
  onClose,
}: {
  request: AccessRequest | null;
  onDecline: (request: AccessRequest) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={request !== null} onClose={onClose} label="Decline the request?">
      {request && (
        <div className="member-sheet">
          <h2>Decline {request.email}?</h2>
          <p>They stay outside, and may ask again in a week.</p>
          <div className="dialog-actions">
            <button
              type="button"
              className="button button--ink"
              onClick={() => {
                onDecline(request);
                onClose();
              }}
            >
              Yes, decline
            </button>
            <button type="button" className="button button--outline-ink" onClick={onClose}>
              Not now
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
