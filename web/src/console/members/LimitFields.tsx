import { useQuery } from '@tanstack/react-query';
import { adminKeys } from '../adminKeys.ts';
import { callAdmin } from '../callAdmin.ts';
import { Field } from '../Field.tsx';
import { type LimitName, limitNames, limits, type MemberDraft, type Troubles } from './memberDraft.ts';

/** A member's own limits; what is left empty follows the house, whose numbers stand there faintly. */
export function LimitFields({
  values,
  troubles,
  onChange,
}: {
  values: MemberDraft['limits'];
  troubles: Troubles;
  onChange: (name: LimitName, value: string) => void;
}) {
  const { data } = useQuery({ queryKey: adminKeys.controls, queryFn: () => callAdmin('getControls', {}) });
  const defaults = data?.controls.limits;
  return (
    <fieldset className="limit-fields">
      <legend>
        <span className="field-label">Limits of their own</span>
        <span className="limit-fields-hint">Leave empty what follows the house.</span>
      </legend>
      {limits.map((name) => (
        <Field
          key={name}
          label={limitNames[name]}
          name={name}
          inputMode={name === 'costPerDayUsd' ? 'decimal' : 'numeric'}
          placeholder={defaults && `house: ${defaults[name]}`}
          value={values[name]}
          trouble={troubles[name]}
          onChange={(value) => onChange(name, value)}
        />
      ))}
    </fieldset>
  );
}
