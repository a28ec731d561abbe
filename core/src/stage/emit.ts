import type { Chunk } from '@improv/contract';
import type { Sink } from '../models/types.ts';

/** Where the chunks of a streaming callable go. */
export type Emit = (chunk: Chunk) => void;

/** Words on their way to the player. */
export function sinkTo(emit: Emit): Sink {
  return {
    words: (text) => emit({ kind: 'words', text }),
    restart: () => emit({ kind: 'restart' }),
  };
}
