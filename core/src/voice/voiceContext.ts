import type { Context } from '../context.ts';
import type { VoicedModels } from '../models/voices.ts';
import type { Backstage } from './backstage.ts';

/** What the voice service works with: its models can be spoken with. `connectModels` gives such models. */
export interface VoiceContext extends Context {
  readonly models: VoicedModels;
  readonly backstage: Backstage;
}

/** What a conversation runs in: nothing of it waits for the database. */
export type SoundContext = Pick<VoiceContext, 'models' | 'backstage' | 'now' | 'log'>;
