import type { Context } from '../context.ts';
import type { VoicedModels } from '../models/voices.ts';
import type { Backstage } from './backstage.ts';

/** What the voice service works in beside its sockets. There is no database in it: nothing that has the sound waits for one. */
export interface VoiceContext extends Pick<Context, 'now' | 'log'> {
  /** The Live ones. */
  readonly models: Pick<VoicedModels, 'converse'>;
  readonly backstage: Backstage;
}
