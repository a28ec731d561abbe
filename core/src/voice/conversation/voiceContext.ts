import type { Context } from '../../context.ts';
import type { VoicedModels } from '../../models/types.ts';
import type { VoiceBackend } from './voiceBackend.ts';

/** What conversations and the voice service need. The database is behind `backend`. */
export interface VoiceContext extends Pick<Context, 'now' | 'log'> {
  /** Opens Live sessions. */
  readonly models: Pick<VoicedModels, 'converse'>;
  readonly backend: VoiceBackend;
}
