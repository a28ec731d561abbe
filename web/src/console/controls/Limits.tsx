import { Field } from '../Field.tsx';
import type { Draft, LimitField, Troubles } from './draft.ts';
import './limits.css';

interface Asked {
  readonly field: LimitField;
  readonly label: string;
  readonly inputMode: 'numeric' | 'decimal';
}

const perPerson: readonly Asked[] = [
  { field: 'showsPerDay', label: 'Shows a day', inputMode: 'numeric' },
  { field: 'activeShows', label: 'Shows on stage at once', inputMode: 'numeric' },
  { field: 'voiceMinutesPerDay', label: 'Voice a day, minutes', inputMode: 'numeric' },
  { field: 'costPerDayUsd', label: 'Cost a day, dollars', inputMode: 'decimal' },
];
const ofTheHouse: Asked = {
  field: 'houseCostPerDayUsd',
  label: 'Cost of everybody a day, dollars',
  inputMode: 'decimal',
};

/** The default limits: what a person may use, and the house as a whole. */
export function Limits({
  draft: { limits },
  troubles,
  onType,
}: {
  draft: Draft;
  troubles: Troubles;
  onType: (change: Partial<Draft>) => void;
}) {
  const ask = (asked: Asked) => (
    <Field
      key={asked.field}
      name={asked.field}
      label={asked.label}
      inputMode={asked.inputMode}
      value={limits[asked.field]}
      trouble={troubles[asked.field]}
      onChange={(value) => onType({ limits: { ...limits, [asked.field]: value } })}
    />
  );
  return (
    <>
      <fieldset className="limits">
        <legend>What one person may use</legend>
        <p className="controls-why">Holds for everybody without limits of their own. Days are UTC.</p>
        <div className="limits-fields">{perPerson.map(ask)}</div>
      </fieldset>
      <fieldset className="limits">
        <legend>What the house may cost</legend>
        <p className="controls-why">Past it nobody starts a new show until midnight UTC.</p>
        <div className="limits-fields">{ask(ofTheHouse)}</div>
      </fieldset>
    </>
  );
}
