import { Field } from '../Field.tsx';
import type { Draft } from './draft.ts';
import { controlsMessages } from './messages.ts';
import './voiceRollOut.css';

const { voice: texts } = controlsMessages;

const steps = [
  { percent: '0', means: texts.nobody },
  { percent: '1', means: texts.onePercent },
  { percent: '10', means: texts.tenPercent },
  { percent: '50', means: texts.half },
  { percent: '100', means: texts.everybody },
] as const;

/** The share of voice-tier members who may speak: a whole percentage, with buttons for the usual steps. */
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
      <legend>{texts.title}</legend>
      <p className="controls-why">{texts.hint}</p>
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
          label={texts.exact}
          inputMode="numeric"
          value={percent}
          trouble={trouble}
          onChange={(voicePercent) => onType({ voicePercent })}
        />
      </div>
    </fieldset>
  );
}
