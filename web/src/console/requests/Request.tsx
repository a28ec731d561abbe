import { type AccessRequest, Role, Tier } from '@improv/contract';
import { useState } from 'react';
import { RelativeTime } from '../RelativeTime.tsx';
import { Select } from '../Select.tsx';
import { requestsMessages } from './messages.ts';

/** One request for access, with the buttons to approve or decline it. */
export function Request({
  request: { name, email, message, createdAt },
  busy,
  onApprove,
  onDecline,
}: {
  request: AccessRequest;
  busy: boolean;
  onApprove: (role: Role, tier: Tier) => void;
  onDecline: () => void;
}) {
  const [role, setRole] = useState<Role>('player');
  const [tier, setTier] = useState<Tier>('text');
  return (
    <li className="request">
      <div className="request-who">
        <h3>{name || email}</h3>
        <p className="request-email">
          {name && <span>{email}</span>} <RelativeTime at={createdAt} />
        </p>
        {message && <blockquote className="request-message">{message}</blockquote>}
      </div>
      <div className="request-answer">
        <Select
          label={requestsMessages.roleOf(email)}
          options={Role.options}
          value={role}
          onChange={setRole}
        />
        <Select
          label={requestsMessages.tierOf(email)}
          options={Tier.options}
          value={tier}
          onChange={setTier}
        />
        <button
          type="button"
          className="button button--ink"
          aria-label={requestsMessages.letInLabel(email)}
          aria-disabled={busy}
          onClick={() => !busy && onApprove(role, tier)}
        >
          {requestsMessages.letIn}
        </button>
        <button
          type="button"
          className="button button--outline-ink"
          aria-label={requestsMessages.declineLabel(email)}
          aria-disabled={busy}
          onClick={() => !busy && onDecline()}
        >
          {requestsMessages.decline}
        </button>
      </div>
    </li>
  );
}
