import type { MissionOutcome } from '@improv/contract';
import { missionMessages } from './messages.ts';

/** What a player may say about a mission, in the order of the buttons. */
export const outcomes: readonly { readonly outcome: MissionOutcome; readonly said: string }[] = (
  ['done', 'tried', 'not-yet'] as const
).map((outcome) => ({ outcome, said: missionMessages.outcomes[outcome].said }));

/** The kind word for an outcome. */
export function answerTo(given: MissionOutcome): string {
  return missionMessages.outcomes[given].answer;
}
