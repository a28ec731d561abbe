import type { Thing } from '../language/things.ts';

/** Somebody or something that the player put on stage in an earlier line. */
export interface Earlier {
  readonly phrase: string;
  readonly head: string;
  readonly plural: boolean;
  readonly kind: Thing['kind'] | 'named' | 'fixture';
  readonly turn: number;
}
