import { type AccessRequest, Role, Tier } from '@improv/contract';
import { useState } from 'react';
import { RelativeTime } from '../RelativeTime.tsx';
import { Select } from '../Select.tsx';

/** Somebody who asks to be let in, and the two answers. */
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
        <Select label={`Role of ${email}`} options={Role.options} value={role} onChange={setRole} />
        <Select label={`Tier of ${email}`} options={Tier.options} value={tier} onChange={setTier} />
        <button
          type="button"
          className="button button--ink"
          aria-label={`Let in ${email}`}
          aria-disabled={busy}
          onClick={() => !busy && onApprove(role, tier)}
        >
          Let in
        </button>
        <button
          type="button"
          className="button button--outline-ink"
          aria-label={`Decline ${email}`}
          aria-disabled={busy}
          onClick={() => !busy && onDecline()}
        >
          Decline
        </button>
      </div>
    </li>
  );
}
