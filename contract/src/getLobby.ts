import { z } from 'zod';
import { Game } from './game.ts';
import { Timestamp } from './instants.ts';
import { OpenMission } from './progress.ts';
import { ModelSource, SessionSummary } from './session.ts';

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
    voiceToday: z.strictObject({
      /** Whether this member may speak with the cast at all. */
      open: z.boolean(),
      /** Minutes, 0 and more. */
      used: z.number().min(0),
      limit: z.int().min(0),
    }),
    /** Dollars. */
    costToday: z.strictObject({ used: z.number().min(0), limit: z.number().min(0) }),
    /** What the admins say while no new show starts; null while shows may start. */
    closed: z.string().nullable(),
    activeShows: z.strictObject({ limit: z.int().min(0), sessions: z.array(SessionSummary) }),
    /** The last mission, while the player has not said how it went. */
    mission: OpenMission.nullable(),
    modelSource: ModelSource,
  }),
} as const;
