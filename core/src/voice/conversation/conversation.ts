import type { FromPlayer, UpFrame } from '@improv/contract';
import type { Usage } from '../../models/usage.ts';
import type { ConversationCounters } from '../sessionStats.ts';
import type { VoiceClient } from './voiceClient.ts';

/** A spoken scene as the voice service sees it. There is one for each audio session; its clients come and go. */
export interface Conversation {
  /**
   * Connects a client. Utterances in progress continue after the last frame that it heard.
   * @param heard null plays them from their beginning
   */
  attach(client: VoiceClient, heard: { readonly utterance: number; readonly seq: number } | null): void;
  /** Disconnects the client; utterances in progress are kept for its return. */
  detach(): void;
  /** Handles a message about the scene, and ignores messages about the connection. Never throws. */
  receive(message: FromPlayer): void;
  /** A frame of the player's voice. */
  hear(frame: UpFrame): void;
  /** Lets the utterance in progress be sent and saved, then ends as `leave` does. Takes at most `withinMs`. */
  drain(withinMs: number): Promise<void>;
  /** Ends here, for another instance to continue. A half-understood line is dropped: the client sends it again. */
  leave(): Promise<void>;
  /** Ends for good; what was said and heard so far is saved. */
  close(): Promise<void>;
  /** For another instance to resume the model's session; null when that is impossible. */
  readonly handle: string | null;
  readonly counters: ConversationCounters;
  /** Reserved on top of what it has used, US dollars. */
  readonly reservedUsd: number;
  /** What was used since the last call. The caller counts it, or returns it with `giveBack`. */
  takeSpent(): Usage;
  /** Returns usage that could not be counted. */
  giveBack(spent: Usage): void;
}

export interface ConversationOptions {
  readonly sessionId: string;
  /** The model's session to resume; null begins a new one. */
  readonly handle: string | null;
  /** The number of the first utterance: higher than any that has been announced to this client. */
  readonly firstUtterance: number;
  /** The languages that the player reads, as BCP-47 tags: hints for the recognition of speech. */
  readonly languages?: readonly string[];
  /** Another instance ran the conversation before, and may not have closed its open turn. */
  readonly takesOver?: boolean;
  /** Called once when the conversation can't go on; not after `close`, `leave` or `drain`. */
  readonly onOver: (reason: 'scene-over' | 'not-a-member' | 'lost', message: string) => void;
}
