import type { Chunk } from '@improv/contract';
import type { Sink } from '../models/types.ts';

/** Sends a chunk of a streaming callable to the client. */
export type Emit = (chunk: Chunk) => void;

/** A sink that sends words to the player. */
export function sinkTo(emit: Emit): Sink {
  return {
    words: (text) => emit({ kind: 'words', text }),
    restart: () => emit({ kind: 'restart' }),
  };
}
