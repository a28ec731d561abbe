import type { PlayedScene } from '../play/playedScene.ts';

/** A recovery scored so high was done … */
const doneFrom = 60;
/** … and one so low failed. */
const failedUpTo = 45;

/** What a scenario expects of the stage and did not get, a sentence each. */
export function unmetExpectations(scene: PlayedScene): string[] {
  const { expects } = scene.scenario;
  const unmet: string[] = [];
  if (scene.brokeOff) unmet.push(`the show broke off: ${scene.brokeOff}`);
  unmet.push(...scene.failedCalls);

  const changed = scene.phaseChangedAtTurn;
  if (expects.phaseChange === null && changed !== null)
    unmet.push(`the phase changed at turn ${changed}, and was not to change`);
  if (expects.phaseChange) {
    const [from, to] = expects.phaseChange;
    if (changed === null || changed < from || changed > to)
      unmet.push(`the phase was to change between turns ${from} and ${to}, and changed at ${changed}`);
  }
  if (expects.endedBy && scene.endedBy !== expects.endedBy)
    unmet.push(`the scene was to end by ${expects.endedBy}, and ended by ${scene.endedBy}`);
  const declined = expects.declined ?? [];
  if (declined.join() !== scene.declined.join())
    unmet.push(
      `lines ${declined.join(', ') || '–'} were to be declined, and ${scene.declined.join(', ') || '–'} were`,
    );
  if (expects.recovery) {
    const score = scene.notes?.phaseChange?.recoveryScore ?? null;
    const right = score !== null && (expects.recovery === 'done' ? score >= doneFrom : score <= failedUpTo);
    if (!right) unmet.push(`the recovery was ${expects.recovery}, and the Coach scored it ${score}`);
  }
  if (crowded(scene)) unmet.push('two spotlights came in a row');
  return unmet;
}

/** At most every third turn; every second when the scene drags. Never two in a row. */
function crowded({ turns }: PlayedScene): boolean {
  return turns.some(({ spotlight }, at) => spotlight !== null && turns[at - 1]?.spotlight);
}
