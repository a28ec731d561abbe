import type { ChangeEvent } from 'react';

/** A drop-down for a few options. @param label for screen readers */
export function Select<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly T[];
  value: T;
  onChange: (value: T) => void;
}) {
  const choose = (event: ChangeEvent<HTMLSelectElement>): void => {
    const chosen = options[event.target.selectedIndex];
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <select className="field pick" aria-label={label} value={value} onChange={choose}>
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}
