import { type Mood, maxTurns, type Session } from '@improv/contract';
import { bulbs, turnSentence } from './footlights.ts';
import { stageMessages } from './messages.ts';
import './footlights.css';

const { footlights: texts } = stageMessages;

/** The row of bulbs along the stage's edge, one per turn; beneath it turn, phase and mood in words. */
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
  const standing = over ? texts.played(turnsPlayed) : turnSentence(session);
  const running = !over && turnsRemaining > 0;
  const phaseWords = texts.phases[phase];
  return (
    <div className="footlights">
      <div
        className="footlights-row"
        role="img"
        aria-label={`${standing}. ${over ? '' : `${texts.phase(phase)} `}${texts.moodLabel(mood.label)}`}
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
          {running ? texts.turn(turnsPlayed + 1, maxTurns) : standing}
          {running && <span className="footlights-left">, {texts.remaining(turnsRemaining)}</span>}
        </span>
        {!over && (
          <span className="footlights-phase" data-phase={phase}>
            {phaseWords}
          </span>
        )}
        <span className="footlights-mood">
          {texts.mood} <strong>{mood.label}</strong>
        </span>
      </p>
    </div>
  );
}
