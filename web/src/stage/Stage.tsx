import type { Session } from '@improv/contract';
import { runningScript } from '../scene/runningScript.ts';
import { isSuggestionOpen, moodNow, spotlightNow, unsaid } from '../scene/sceneState.ts';
import type { Scene } from '../scene/useScene.ts';
import type { Light } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { Audience } from './Audience.tsx';
import { CurtainCall } from './CurtainCall.tsx';
import { Footlights } from './Footlights.tsx';
import { stageMessages } from './messages.ts';
import { Prompt } from './Prompt.tsx';
import { SceneHeader } from './SceneHeader.tsx';
import { Script } from './Script.tsx';
import { Shout } from './Shout.tsx';
import { SpeakButton } from './SpeakButton.tsx';
import { Spotlight } from './Spotlight.tsx';
import { TroubleNote } from './TroubleNote.tsx';
import { useMaySpeak } from './useMaySpeak.ts';
import { useVoice } from './useVoice.ts';
import './stage.css';

/** The stage as the player sees it from behind the footlights: script above, house below, prompt at hand. */
export function Stage({ scene, session, light }: { scene: Scene; session: Session; light: Light | null }) {
  const { state } = scene;
  const mood = moodNow(state) ?? session.mood;
  const asking = isSuggestionOpen(state);
  const spotlight = asking ? null : spotlightNow(state);
  const lit = asking ? session.suggestion.archetypeId : (spotlight?.archetypeId ?? null);
  const closing = state.live?.kind === 'close' || session.stage === 'closing';
  const over = session.status !== 'active';
  const maySpeak = useMaySpeak(session);
  const { Voice, ask, leave, trouble } = useVoice();
  return (
    <div className="stage" style={light ?? undefined} data-over={over}>
      <SceneHeader
        session={session}
        canEnd={!over && !closing}
        busy={state.live !== null}
        onEnd={scene.end}
      />
      <main className="stage-boards" id="page">
        <Script entries={runningScript(state)} voice={scene.voice} />
        <Spotlight spotlight={spotlight} archetypes={session.archetypes} />
        <Shout session={session} open={asking} onSettled={scene.suggested} />
        <Footlights session={session} playing={state.live?.kind === 'exchange'} mood={mood} over={over} />
        <Audience archetypes={session.archetypes} lit={lit} laughter={mood.laughter} />
        <div className="stage-corner">
          {state.trouble && (
            <TroubleNote
              trouble={state.trouble}
              onTryAgain={scene.tryAgain}
              onTakeBack={state.trouble.kind === 'exchange' ? scene.takeBack : null}
            />
          )}
          {Voice && <Voice scene={scene} session={session} onGone={leave} />}
          {over && <CurtainCall session={session} unsaid={unsaid(state)} />}
          {!over && closing && !state.trouble && <p className="stage-hush">{stageMessages.closing}</p>}
          {!over && !closing && (
            <Prompt scene={scene} aside={trouble}>
              {maySpeak && !Voice && <SpeakButton onSpeak={ask} />}
            </Prompt>
          )}
          <SmallPrint newTab />
        </div>
      </main>
    </div>
  );
}
