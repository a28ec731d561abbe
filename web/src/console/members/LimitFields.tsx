import { useQuery } from '@tanstack/react-query';
import { adminKeys } from '../adminKeys.ts';
import { callAdmin } from '../callAdmin.ts';
import { Field } from '../Field.tsx';
import { type LimitName, limitNames, limits, type MemberDraft, type Troubles } from './memberDraft.ts';
import { membersMessages } from './messages.ts';

/** A member's own limits; an empty field uses the default, which its placeholder shows. */
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
        <span className="field-label">{membersMessages.limits.legend}</span>
        <span className="limit-fields-hint">{membersMessages.limits.hint}</span>
      </legend>
      {limits.map((name) => (
        <Field
          key={name}
          label={limitNames[name]}
          name={name}
          inputMode={name === 'costPerDayUsd' ? 'decimal' : 'numeric'}
          placeholder={defaults && membersMessages.limits.placeholder(defaults[name])}
          value={values[name]}
          trouble={troubles[name]}
          onChange={(value) => onChange(name, value)}
        />
      ))}
    </fieldset>
  );
}
