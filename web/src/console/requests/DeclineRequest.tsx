import type { AccessRequest } from '@improv/contract';
import { Dialog } from '../../ui/Dialog.tsx';
import { requestsMessages } from './messages.ts';

const { declining: texts } = requestsMessages;

/** Asks before a request is declined. @param request null while the dialog is closed */
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
    <Dialog open={request !== null} onClose={onClose} label={texts.label}>
      {request && (
        <div className="member-sheet">
          <h2>{texts.question(request.email)}</h2>
          <p>{texts.explanation}</p>
          <div className="dialog-actions">
            <button
              type="button"
              className="button button--ink"
              onClick={() => {
                onDecline(request);
                onClose();
              }}
            >
              {texts.yes}
            </button>
            <button type="button" className="button button--outline-ink" onClick={onClose}>
              {texts.no}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
