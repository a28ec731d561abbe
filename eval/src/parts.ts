import type { Cast } from './cast.ts';
import { chosen, type Options } from './options.ts';
import { type Player, scriptedPlayer } from './play/player.ts';
import type { Runs } from './player/passK.ts';
import { type PlayerShow, playerShows, runOf } from './player/playerShows.ts';
import { simulatedPlayer } from './player/simulatedPlayer.ts';
import { listenedTo } from './recording/listener.ts';
import type { Show } from './scenarios/scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';
import type { SceneScore } from './score/scoreScene.ts';
import { failures } from './score/thresholds.ts';
import { total } from './score/total.ts';

/** A show that is to be played, and who plays its player. */
export interface Part {
  readonly show: Show;
  readonly player: Player;
}

/** What a run plays: the scripted shows that were asked for. @throws CannotRun */
export function scriptedParts({ only }: Options): Part[] {
  return chosen(scenarios, only).map(({ lines, ...show }) => ({ show, player: scriptedPlayer(lines) }));
}

/** Or the simulated players' shows, each as often as was asked for. @throws CannotRun */
export function playerParts({ only, times }: Options, cast: Cast): Part[] {
  return chosen(playerShows, only).flatMap((one) =>
    runsOf(one, times).map((show) => {
      const models = listenedTo(cast.modelsFor(show.id), show.id, cast.hear);
      return { show, player: simulatedPlayer(models, one.temperament) };
    }),
  );
}

/** Which runs of the simulated players' shows passed the thresholds that a scene is held to. */
export function passesOf({ only, times }: Options, scores: readonly SceneScore[]): Runs[] {
  return chosen(playerShows, only).map((one) => ({
    show: one.id,
    failed: runsOf(one, times).map(({ id }) => {
      const played = scores.filter(({ scenario }) => scenario === id);
      return failures(total(played), 'model', 'scene');
    }),
  }));
}

function runsOf(show: PlayerShow, times: number): Show[] {
  return Array.from({ length: times }, (_, at) => runOf(show, at + 1));
}
