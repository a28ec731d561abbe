import { AuditAction } from '@improv/contract';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { auditMessages } from '../../audit/messages.ts';
import type { Asked } from './auditFilter.ts';
import { auditPageMessages } from './messages.ts';
import './filter.css';

const everything: Asked = { action: '', actor: '', subject: '', from: '', to: '' };

const { filter: texts } = auditPageMessages;

/** Filters the audit. @param asked the current filter */
export function Filter({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const [typed, setTyped] = useState(asked);
  const [checked, setChecked] = useState(false);
  const backwards = typed.from !== '' && typed.to !== '' && typed.from > typed.to;
  const trouble = checked && backwards ? texts.backwards : undefined;
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
      placeholder={type === 'text' ? texts.emailPlaceholder : undefined}
      value={typed[name]}
      aria-invalid={name === 'to' && trouble !== undefined}
      aria-describedby={name === 'to' && trouble ? `${id}-trouble` : undefined}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
    />
  );
  return (
    <form className="audit-filter" onSubmit={submit} noValidate aria-label={texts.label}>
      <Field label={texts.action}>
        {(id) => (
          <select
            id={id}
            className="field"
            value={typed.action}
            onChange={(event) => setTyped({ ...typed, action: event.target.value as Asked['action'] })}
          >
            <option value="">{texts.anyAction}</option>
            {AuditAction.options.map((action) => (
              <option key={action} value={action}>
                {auditMessages.actions[action]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={texts.actor}>{field('actor', 'text')}</Field>
      <Field label={texts.subject}>{field('subject', 'text')}</Field>
      <Field label={texts.from}>{field('from', 'date')}</Field>
      <Field label={texts.to} trouble={trouble}>
        {field('to', 'date')}
      </Field>
      <div className="audit-filter-ways">
        <button type="submit" className="button button--ink">
          {texts.show}
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
          {texts.showAll}
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
