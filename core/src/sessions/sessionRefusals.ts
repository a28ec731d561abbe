import { Refusal } from '../refusal.ts';
import { sessionMessages } from './messages.ts';

/** The refusals about a session that are given in more than one place. */
export const sessionRefusals = {
  notYours: () => new Refusal('not-your-session', sessionMessages.notYours),
  notOpen: () => new Refusal('session-not-open', sessionMessages.notOpen),
  over: () => new Refusal('session-over', sessionMessages.over),
  /** The show goes on to its close, but takes no more lines. */
  sceneOver: () => new Refusal('session-over', sessionMessages.sceneOver),
  /** @param retryAt when the very same line may be sent again; not for another line */
  stillAnswering: (retryAt?: Date) => new Refusal('turn-in-flight', sessionMessages.stillAnswering, retryAt),
  castUnavailable: () => new Refusal('cast-unavailable', sessionMessages.castUnavailable),
  /** @param waitMs that the model asks for @param now epoch milliseconds */
  castBusy: (waitMs: number, now: number) =>
    new Refusal(
      'cast-unavailable',
      sessionMessages.castBusy(Math.ceil(waitMs / 1_000)),
      new Date(now + waitMs),
    ),
  /** The safety filter of the model refuses the scene as it stands with this line. */
  castBlocked: () => new Refusal('cast-unavailable', sessionMessages.castBlocked),
} as const;
