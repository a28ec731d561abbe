import { Field } from '../Field.tsx';
import type { Draft, LimitField, Troubles } from './draft.ts';
import { controlsMessages } from './messages.ts';
import './limits.css';

const { limits: texts } = controlsMessages;

interface Asked {
  readonly field: LimitField;
  readonly label: string;
  readonly inputMode: 'numeric' | 'decimal';
}

const perPerson: readonly Asked[] = [
  { field: 'showsPerDay', label: texts.showsPerDay, inputMode: 'numeric' },
  { field: 'activeShows', label: texts.activeShows, inputMode: 'numeric' },
  { field: 'voiceMinutesPerDay', label: texts.voiceMinutesPerDay, inputMode: 'numeric' },
  { field: 'costPerDayUsd', label: texts.costPerDayUsd, inputMode: 'decimal' },
];
const totalCost: Asked = {
  field: 'houseCostPerDayUsd',
  label: texts.houseCostPerDayUsd,
  inputMode: 'decimal',
};

/** The default limits of a person, and the total cost limit. */
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
        <legend>{texts.perPerson}</legend>
        <p className="controls-why">{texts.perPersonHint}</p>
        <div className="limits-fields">{perPerson.map(ask)}</div>
      </fieldset>
      <fieldset className="limits">
        <legend>{texts.total}</legend>
        <p className="controls-why">{texts.totalHint}</p>
        <div className="limits-fields">{ask(totalCost)}</div>
      </fieldset>
    </>
  );
}
