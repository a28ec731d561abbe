import { Refusal } from '../refusal.ts';

/** What players are told of a show in one sentence, whether they type or speak. */
export const showSentences = {
  sceneOver: 'The scene has ended. The MC has the last word.',
  stillAnswering: 'The cast is still answering the last line. Wait a moment, then try again.',
  speechless: 'The cast lost its voice for a moment. Your line is safe: send it again.',
} as const;

/** Each "no" about a show that is given in more than one place. */
export const refuseShow = {
  notYours: () => new Refusal('not-your-session', 'This show belongs to somebody else.'),
  notOpen: () => new Refusal('session-not-open', 'The MC has not opened the show yet. Wait for the welcome.'),
  over: () =>
    new Refusal('session-over', 'This show is over. Its lines are kept; start a new one in the lobby.'),
  /** The show goes on to its close, but nothing more is played. */
  sceneOver: () => new Refusal('session-over', showSentences.sceneOver),
  /** @param retryAt when the very same line may be sent again; not for another line */
  stillAnswering: (retryAt?: Date) => new Refusal('turn-in-flight', showSentences.stillAnswering, retryAt),
  speechless: () => new Refusal('cast-unavailable', showSentences.speechless),
} as const;
