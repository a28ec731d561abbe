import { z } from 'zod';

/**
 * The cast, by what each member is asked for: the MC welcomes and closes, the Partner and the Room take part in every turn,
 * and the Coach writes the notes. The values travel in briefs and recordings, and stand in names of environment variables.
 */
export const CastTask = z.enum(['welcome', 'partner', 'room', 'close', 'notes']);
export type CastTask = z.infer<typeof CastTask>;
