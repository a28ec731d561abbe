import type { SpeakingWay } from './voiceState.ts';

const ways: readonly { readonly way: SpeakingWay; readonly name: string; readonly means: string }[] = [
  { way: 'hands-free', name: 'Hands free', means: 'Just speak. A short silence ends your line.' },
  {
    way: 'hold',
    name: 'Hold to talk',
    means: 'Hold the button or the space bar. Letting go ends your line.',
  },
];

/** How the player wants to be heard. */
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
      <legend className="field-label">How you speak</legend>
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
      {holdOnly && (
        <p className="voice-fine">What listens for your voice could not be loaded, so hold to talk it is.</p>
      )}
    </fieldset>
  );
}
