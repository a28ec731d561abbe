import type { Thing } from '../language/things.ts';

/** A person or a thing that the player put on stage in an earlier line. */
export interface Earlier {
  readonly phrase: string;
  readonly head: string;
  readonly plural: boolean;
  readonly kind: Thing['kind'] | 'named' | 'fixture';
  readonly turn: number;
}
