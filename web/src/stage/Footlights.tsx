import { type Mood, maxTurns, type Session } from '@improv/contract';
import { bulbs, phaseSentences, turnSentence } from './footlights.ts';
import './footlights.css';

/** The row of bulbs along the stage's edge: one a turn, and beneath it how things stand in words. */
export function Footlights({
  session,
  playing,
  mood,
  over,
}: {
  session: Session;
  playing: boolean;
  mood: Mood;
  over: boolean;
}) {
  const { turnsPlayed, turnsRemaining, phase, phaseChangedAtTurn } = session;
  const standing = over
    ? `${turnsPlayed} ${turnsPlayed === 1 ? 'turn' : 'turns'} played`
    : turnSentence(session);
  const running = !over && turnsRemaining > 0;
  const phaseWords = phaseSentences[phase];
  return (
    <div className="footlights">
      <div
        className="footlights-row"
        role="img"
        aria-label={`${standing}. ${over ? '' : `Phase: ${phase}, ${phaseWords}. `}The room is ${mood.label}.`}
        data-playing={playing}
      >
        {bulbs(turnsPlayed, phaseChangedAtTurn).map(({ turn, state, led }) => (
          <i
            key={turn}
            className="bulb"
            data-state={over && state === 'warm' ? 'cold' : state}
            data-led={led}
          />
        ))}
      </div>
      <p className="footlights-words" aria-hidden="true">
        <span>
          {running ? `Turn ${turnsPlayed + 1} of ${maxTurns}` : standing}
          {running && <span className="footlights-left">, {turnsRemaining} remaining</span>}
        </span>
        {!over && (
          <span className="footlights-phase" data-phase={phase}>
            {phaseWords}
          </span>
        )}
        <span className="footlights-mood">
          room: <strong>{mood.label}</strong>
        </span>
      </p>
    </div>
  );
}
