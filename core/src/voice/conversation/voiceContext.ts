import type { Context } from '../../context.ts';
import type { VoicedModels } from '../../models/types.ts';
import type { VoiceBackend } from './voiceBackend.ts';

/** What the voice service works in beside its sockets. The database is behind `backend`. */
export interface VoiceContext extends Pick<Context, 'now' | 'log'> {
  /** The Live ones. */
  readonly models: Pick<VoicedModels, 'converse'>;
  readonly backend: VoiceBackend;
}
