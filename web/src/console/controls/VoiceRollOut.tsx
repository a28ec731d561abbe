import type { VoicePercent } from '@improv/contract';
import type { Draft } from './draft.ts';
import './voiceRollOut.css';

const steps: readonly { readonly percent: VoicePercent; readonly means: string }[] = [
  { percent: 0, means: 'Nobody' },
  { percent: 1, means: 'One in a hundred' },
  { percent: 10, means: 'One in ten' },
  { percent: 50, means: 'Every other one' },
  { percent: 100, means: 'Everybody' },
];

/** To how many of the members with the voice tier the voice is open. */
export function VoiceRollOut({
  percent,
  onType,
}: {
  percent: VoicePercent;
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
              checked={step.percent === percent}
              onChange={() => onType({ voicePercent: step.percent })}
            />
            <span>
              <strong>{step.percent} %</strong> {step.means}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
