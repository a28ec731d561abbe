import { type HTMLInputTypeAttribute, useId } from 'react';

/** A text field with its error beneath. */
export function Field({
  label,
  name,
  value,
  trouble,
  onChange,
  type = 'text',
  inputMode,
  placeholder,
}: {
  label: string;
  name: string;
  value: string;
  trouble?: string | undefined;
  onChange: (value: string) => void;
  type?: HTMLInputTypeAttribute;
  inputMode?: 'numeric' | 'decimal';
  placeholder?: string | undefined;
}) {
  const id = useId();
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        className="field"
        type={type}
        inputMode={inputMode}
        placeholder={placeholder}
        autoComplete="off"
        value={value}
        aria-invalid={trouble !== undefined}
        aria-describedby={`${id}-trouble`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span role="alert" id={`${id}-trouble`} className="field-trouble">
        {trouble}
      </span>
    </div>
  );
}
