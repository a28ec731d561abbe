import { useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { isSuggestionOpen, moodNow, type SceneState } from '../scene/sceneState.ts';
import { useScene } from '../scene/useScene.ts';
import { asApiError } from '../server/apiError.ts';
import { Heading } from '../ui/Heading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type Light, useProsceniumState } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { stageMessages } from './messages.ts';
import { lightFor, lightProperties } from './moodLight.ts';
import { Stage } from './Stage.tsx';

/** A show, from the MC's welcome to the MC's close. */
export function ScenePage({ sessionId }: { sessionId: string }) {
  const scene = useScene(sessionId);
  const { state, unreadable } = scene;
  const light = useStageLight(state);
  if (state.session && !unreadable) return <Stage scene={scene} session={state.session} light={light} />;
  return (
    <main className="page">
      {unreadable ? (
        <NoScene error={unreadable} onRetry={scene.readAgain} />
      ) : (
        <div className="at-the-door">
          <Waiting>{stageMessages.loading}</Waiting>
        </div>
      )}
      <SmallPrint />
    </main>
  );
}

/**
 * The curtain goes up when the audience is asked, and falls after the MC's last word; the Room's mood is the light.
 * @returns the light as custom properties; null while there is no scene
 */
function useStageLight(state: SceneState): Light | null {
  const { session, live } = state;
  const begun =
    session !== null &&
    (session.stage !== 'welcome' || isSuggestionOpen(state) || (live?.words ?? '') !== '');
  const open = begun && session.status === 'active';
  const mood = moodNow(state);
  const light = useMemo(() => mood && lightProperties(lightFor(mood)), [mood]);
  useEffect(() => useProsceniumState.setState({ open, light }), [open, light]);
  useEffect(() => () => useProsceniumState.setState({ light: null }), []);
  return light;
}

function NoScene({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { noScene } = stageMessages;
  const { reason, message } = asApiError(error);
  const gone = reason === 'unknown-session' || reason === 'not-your-session' || reason === 'bad-input';
  return (
    <Notice>
      <Heading title={noScene.pageTitle}>{gone ? noScene.gone : noScene.stuck}</Heading>
      <p role="alert">{message}</p>
      <div className="notice-actions">
        {!gone && (
          <button type="button" className="button button--ink" onClick={onRetry}>
            {stageMessages.tryAgain}
          </button>
        )}
        <Link href="/" className={gone ? 'button button--ink' : 'button button--outline-ink'}>
          {stageMessages.lobby}
        </Link>
      </div>
    </Notice>
  );
}
