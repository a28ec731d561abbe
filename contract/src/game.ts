import { z } from 'zod';

/** An entry of the game library, as a player sees it. */
export const Game = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(60),
  /** One sentence that makes a newcomer want to try it. */
  summary: z.string().min(1).max(200),
  /** Plain rules, each one sentence. */
  rules: z.array(z.string().min(1).max(200)).min(1).max(6),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  energy: z.enum(['low', 'medium', 'high']),
  /** Length of a typical show, in minutes. */
  minutes: z.int().min(3).max(30),
  /** What it trains, in a player's words: "listening", "committing", ... */
  skills: z.array(z.string().min(1).max(40)).min(1).max(5),
});
export type Game = z.infer<typeof Game>;
