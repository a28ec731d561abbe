import type { watchMember } from '../../access/watchMember.ts';
import type { PlayContext } from '../../context.ts';
import type { Reserved, settle } from '../../costs/count.ts';
import type { Role } from '../../models/roles.ts';
import type { VoicedModels } from '../../models/types.ts';
import type { Usage } from '../../models/usage.ts';
import type { getSession } from '../../sessions/getSession.ts';
import type { redeemTicket } from '../access/redeemTicket.ts';
import type { takeOverSession } from '../access/takeOverSession.ts';
import type { watchControls, watchHeld } from '../access/watches.ts';
import type { completeAudioSession } from '../metering/completeAudioSession.ts';
import type { meterVoice } from '../metering/meterVoice.ts';
import type { settleHandover } from '../metering/settleHandover.ts';
import type { readScene } from './scene.ts';
import type { SpokenTurns } from './spokenTurns.ts';

/** What the backend works in. */
export type VoiceBackendContext = PlayContext & { readonly models: VoicedModels };

/** Generated speech, or none; it is to be paid for either way. */
export interface SpeechMade {
  /** PCM16, mono, 24 kHz; null when every try failed. */
  readonly pcm: Uint8Array | null;
  readonly usage: Usage;
  /** The name of what the last try failed with; null when none did. */
  readonly error: string | null;
}

/** A function without its first parameter, the context that it runs in. */
type WithoutContext<F> = F extends (context: never, ...given: infer G) => infer R
  ? (...given: G) => R
  : never;

/**
 * All of the show that the voice service needs besides the sound: who may come in, the turns, what is written down, what
 * is watched, and speech that is made beside the scene. The seam between the sound and the database: tests put something else
 * in its place. Errors are those of the functions of the same names.
 */
export interface VoiceBackend {
  readonly redeemTicket: WithoutContext<typeof redeemTicket>;
  readonly takeOverSession: WithoutContext<typeof takeOverSession>;
  readonly getSession: WithoutContext<typeof getSession>;
  readonly readScene: WithoutContext<typeof readScene>;
  /** Opens the turn of a line; `completeSpokenTurn` or `abandonSpokenTurn` must follow where it is open. */
  readonly beginSpokenTurn: SpokenTurns['begin'];
  readonly completeSpokenTurn: SpokenTurns['complete'];
  readonly abandonSpokenTurn: SpokenTurns['abandon'];
  /** What the MC says in a kept turn; null in one of the Partner's, or where there is none. */
  readCall(sessionId: string, turn: number): Promise<string | null>;
  /** Has a text of the cast spoken. */
  speak(text: string, role: Role): Promise<SpeechMade>;
  readonly meterVoice: WithoutContext<typeof meterVoice>;
  readonly settleHandover: WithoutContext<typeof settleHandover>;
  /** Reserves what a conversation may use before it is written down. */
  reserveVoice(sessionId: string): Promise<Reserved>;
  readonly settleVoice: WithoutContext<typeof settle>;
  readonly completeAudioSession: WithoutContext<typeof completeAudioSession>;
  /** Counts it among the day's. @param kind see `failureOf` */
  countError(kind: string): Promise<void>;
  readonly watchControls: WithoutContext<typeof watchControls>;
  readonly watchMember: WithoutContext<typeof watchMember>;
  readonly watchHeld: WithoutContext<typeof watchHeld>;
}
