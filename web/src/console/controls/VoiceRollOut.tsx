import { Field } from '../Field.tsx';
import type { Draft } from './draft.ts';
import './voiceRollOut.css';

const steps = [
  { percent: '0', means: 'Nobody' },
  { percent: '1', means: 'One in a hundred' },
  { percent: '10', means: 'One in ten' },
  { percent: '50', means: 'Every other one' },
  { percent: '100', means: 'Everybody' },
] as const;

/** To how many of the members with the voice tier the voice is open: any whole percentage, and the usual steps. */
export function VoiceRollOut({
  percent,
  trouble,
  onType,
}: {
  /** As it is typed. */
  percent: string;
  trouble: string | undefined;
  onType: (change: Partial<Draft>) => void;
}) {
  return (
    <fieldset className="roll-out">
      <legend>Voice is rolled out to</legend>
      <p className="controls-why">
        Of the members whose tier is voice. The same people are always first, so that nobody loses it on the
        way up.
      </p>
      <div className="roll-out-steps">
        {steps.map((step) => (
          <label key={step.percent} className="roll-out-step">
            <input
              type="radio"
              name="voice-percent"
              checked={step.percent === percent.trim()}
              onChange={() => onType({ voicePercent: step.percent })}
            />
            <span>
              <strong>{step.percent} %</strong> {step.means}
            </span>
          </label>
        ))}
      </div>
      <div className="roll-out-exact">
        <Field
          name="voicePercent"
          label="Or exactly, per cent"
          inputMode="numeric"
          value={percent}
          trouble={trouble}
          onChange={(voicePercent) => onType({ voicePercent })}
        />
      </div>
    </fieldset>
  );
}
