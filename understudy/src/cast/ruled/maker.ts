import type { Attempt } from '../speaking.ts';

/** Tries at a line; null where a try came to nothing. */
export type Maker = () => Attempt | null;
