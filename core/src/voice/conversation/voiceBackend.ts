import type { watchMember } from '../../access/watchMember.ts';
import type { PlayContext } from '../../context.ts';
import type { Reserved, settle } from '../../costs/count.ts';
import type { Role } from '../../models/roles.ts';
import type { VoicedModels } from '../../models/types.ts';
import type { Usage } from '../../models/usage.ts';
import type { getSession } from '../../sessions/getSession.ts';
import type { correctLine } from '../../stage/correctLine.ts';
import type { redeemTicket } from '../access/redeemTicket.ts';
import type { takeOverSession } from '../access/takeOverSession.ts';
import type { watchControls, watchHeld } from '../access/watches.ts';
import type { completeAudioSession } from '../metering/completeAudioSession.ts';
import type { meterVoice } from '../metering/meterVoice.ts';
import type { settleHandover } from '../metering/settleHandover.ts';
import type { readScene } from './scene.ts';
import type { SpokenTurns } from './spokenTurns.ts';

/** What the backend needs. */
export type VoiceBackendContext = PlayContext & { readonly models: VoicedModels };

/** Generated speech, or none; it is paid for either way. */
export interface SpeechMade {
  /** PCM16, mono, 24 kHz; null when every try failed. */
  readonly pcm: Uint8Array | null;
  readonly usage: Usage;
  /** The name of the last try's error; null when it succeeded. */
  readonly error: string | null;
}

/** The type of a function without its first parameter, the context. */
type WithoutContext<F> = F extends (context: never, ...given: infer G) => infer R
  ? (...given: G) => R
  : never;

/**
 * Everything that the voice service needs of the database and of text-to-speech: access, turns, metering and watches. Tests
 * replace it. The methods throw what the functions of the same names throw.
 */
export interface VoiceBackend {
  readonly redeemTicket: WithoutContext<typeof redeemTicket>;
  readonly takeOverSession: WithoutContext<typeof takeOverSession>;
  readonly getSession: WithoutContext<typeof getSession>;
  readonly readScene: WithoutContext<typeof readScene>;
  /** Opens the turn of a line. If it is open, `completeSpokenTurn` or `abandonSpokenTurn` must be called next. */
  readonly beginSpokenTurn: SpokenTurns['begin'];
  readonly completeSpokenTurn: SpokenTurns['complete'];
  readonly abandonSpokenTurn: SpokenTurns['abandon'];
  readonly correctLine: WithoutContext<typeof correctLine>;
  /** The MC's line of a stored turn; null for one of the Partner's turns, or when the turn doesn't exist. */
  readCall(sessionId: string, turn: number): Promise<string | null>;
  /** Generates speech for a text of the cast. */
  speak(text: string, role: Role): Promise<SpeechMade>;
  readonly meterVoice: WithoutContext<typeof meterVoice>;
  readonly settleHandover: WithoutContext<typeof settleHandover>;
  /** Reserves what a conversation may use before it is counted. */
  reserveVoice(sessionId: string): Promise<Reserved>;
  readonly settleVoice: WithoutContext<typeof settle>;
  readonly completeAudioSession: WithoutContext<typeof completeAudioSession>;
  /** Counts an error of the day. @param kind see `failureOf` */
  countError(kind: string): Promise<void>;
  readonly watchControls: WithoutContext<typeof watchControls>;
  readonly watchMember: WithoutContext<typeof watchMember>;
  readonly watchHeld: WithoutContext<typeof watchHeld>;
}
