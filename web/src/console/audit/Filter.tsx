import { AuditAction } from '@improv/contract';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { auditActions } from '../../audit/auditActions.ts';
import type { Asked } from './auditFilter.ts';
import './filter.css';

const everything: Asked = { action: '', actor: '', subject: '', from: '', to: '' };

/** What of the audit to show. @param asked what is shown now */
export function Filter({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const [typed, setTyped] = useState(asked);
  const [checked, setChecked] = useState(false);
  const backwards = typed.from !== '' && typed.to !== '' && typed.from > typed.to;
  const trouble = checked && backwards ? 'That is before the first day.' : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!backwards) onAsk(typed);
  };
  const field = (name: 'actor' | 'subject' | 'from' | 'to', type: 'text' | 'date') => (id: string) => (
    <input
      id={id}
      className="field"
      type={type}
      inputMode={type === 'text' ? 'email' : undefined}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      placeholder={type === 'text' ? 'name@example.org' : undefined}
      value={typed[name]}
      aria-invalid={name === 'to' && trouble !== undefined}
      aria-describedby={name === 'to' && trouble ? `${id}-trouble` : undefined}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
    />
  );
  return (
    <form className="audit-filter" onSubmit={submit} noValidate aria-label="What to show">
      <Field label="What">
        {(id) => (
          <select
            id={id}
            className="field"
            value={typed.action}
            onChange={(event) => setTyped({ ...typed, action: event.target.value as Asked['action'] })}
          >
            <option value="">Everything</option>
            {AuditAction.options.map((action) => (
              <option key={action} value={action}>
                {auditActions[action]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="By whom">{field('actor', 'text')}</Field>
      <Field label="About whom">{field('subject', 'text')}</Field>
      <Field label="From">{field('from', 'date')}</Field>
      <Field label="Up to" trouble={trouble}>
        {field('to', 'date')}
      </Field>
      <div className="audit-filter-ways">
        <button type="submit" className="button button--ink">
          Show
        </button>
        <button
          type="button"
          className="button button--outline-ink"
          onClick={() => {
            setTyped(everything);
            setChecked(false);
            onAsk(everything);
          }}
        >
          Show all
        </button>
      </div>
    </form>
  );
}

function Field({
  label,
  trouble,
  children,
}: {
  label: string;
  trouble?: string | undefined;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
      {trouble && (
        <p id={`${id}-trouble`} role="alert" className="field-trouble">
          {trouble}
        </p>
      )}
    </div>
  );
}
