import { z } from 'zod';
import { Mood, Spotlight } from './session.ts';

/** What a streaming callable sends while the cast speaks. */
export const Chunk = z.discriminatedUnion('kind', [
  /** More words of the reply; append them to what came before. */
  z.strictObject({ kind: z.literal('words'), text: z.string().min(1) }),
  /** The reply starts anew: drop the words so far. */
  z.strictObject({ kind: z.literal('restart') }),
  /** The Room has answered. */
  z.strictObject({ kind: z.literal('room'), mood: Mood, spotlight: Spotlight.nullable() }),
]);
export type Chunk = z.infer<typeof Chunk>;
