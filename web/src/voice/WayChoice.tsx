import { voiceMessages } from './messages.ts';
import type { SpeakingWay } from './voiceState.ts';

const { ways: messages } = voiceMessages;
const ways: readonly { readonly way: SpeakingWay; readonly name: string; readonly means: string }[] = [
  { way: 'hands-free', ...messages.handsFree },
  { way: 'hold', ...messages.hold },
];

/** Lets the player choose how their speech is picked up. */
export function WayChoice({
  way: chosen,
  holdOnly,
  onWay,
}: {
  way: SpeakingWay;
  holdOnly: boolean;
  onWay: (way: SpeakingWay) => void;
}) {
  return (
    <fieldset className="voice-ways">
      <legend className="field-label">{messages.legend}</legend>
      {ways.map(({ way, name, means }) => (
        <label key={way} className="voice-way">
          <input
            type="radio"
            name="voice-way"
            checked={way === chosen}
            disabled={holdOnly && way === 'hands-free'}
            onChange={() => onWay(way)}
          />
          <span>
            <strong>{name}</strong> {means}
          </span>
        </label>
      ))}
      {holdOnly && <p className="voice-fine">{messages.holdOnly}</p>}
    </fieldset>
  );
}
