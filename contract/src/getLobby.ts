import { z } from 'zod';
import { Game } from './game.ts';
import { ModelSource, SessionSummary, Timestamp } from './session.ts';

/** What the lobby shows: the games, what is left of today's limits, and the shows still running. */
export const getLobby = {
  request: z.strictObject({}),
  response: z.strictObject({
    games: z.array(Game).min(1),
    /** Places to offer when the player has none in mind. */
    locations: z.array(z.string()).min(6),
    showsToday: z.strictObject({
      used: z.int().min(0),
      limit: z.int().min(0),
      /** Next UTC midnight. */
      resetsAt: Timestamp,
    }),
    activeShows: z.strictObject({ limit: z.int().min(0), sessions: z.array(SessionSummary) }),
    modelSource: ModelSource,
  }),
} as const;
