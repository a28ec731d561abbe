import type { Models } from '@improv/core';
import { chooseModels } from './chosenModels.ts';
import { CannotRun, type Options } from './options.ts';
import { type Hear, type NotRecorded, recordTo, replayOf } from './recording/listener.ts';
import { readRecording } from './recording/recording.ts';

/** Who plays in a run: a configured model, the understudy, or a recording of either. */
export interface Cast {
  readonly source: Models['source'];
  /** What the run is filed under: see `ChosenModels`. */
  readonly name: string;
  /** The models of one scenario. */
  modelsFor(scenario: string): Models;
  /** Where exchanges go. */
  readonly hear: Hear;
  /** What was asked and stands in no recording. */
  readonly missing: readonly NotRecorded[];
  stop(): Promise<void>;
}

/** @throws CannotRun when the recording can't be read, or a judge or a player is wanted and no model is there to be one */
export async function gatherCast({
  record,
  replay,
  understudy,
  patient,
  judge,
  player,
}: Options): Promise<Cast> {
  const missing: NotRecorded[] = [];
  if (replay !== null) {
    const recording = await readRecording(replay).catch((error: Error) => {
      throw new CannotRun(error.message);
    });
    return {
      source: recording.source,
      name: `replay-${recording.source}`,
      modelsFor: (scenario) => replayOf(recording, scenario, (why) => missing.push(why)),
      hear: () => undefined,
      missing,
      stop: async () => undefined,
    };
  }
  const { models, name, stop } = await chooseModels(understudy, patient);
  if (judge && models.source === 'understudy') {
    await stop();
    throw new CannotRun('The understudy cannot judge: configure a model for --judge.');
  }
  if (player && models.source === 'understudy') {
    await stop();
    throw new CannotRun('The understudy cannot play a player: configure a model for --player.');
  }
  return {
    source: models.source,
    name,
    modelsFor: () => models,
    hear: record === null ? () => undefined : recordTo(record, models.source),
    missing,
    stop,
  };
}
