import type { FromPlayer, UpFrame } from '@improv/contract';
import type { Usage } from '../../models/usage.ts';
import type { ConversationCounters } from '../sessionStats.ts';
import type { VoiceClient } from './voiceClient.ts';

/** A scene that is played by speaking, as the voice service sees it: one for each show, whoever comes and goes. */
export interface Conversation {
  /**
   * A client has come, or has come back: what is being said goes on after the last frame that it heard.
   * @param heard null plays what is kept from its beginning
   */
  attach(client: VoiceClient, heard: { readonly utterance: number; readonly seq: number } | null): void;
  /** The client is gone for now; what is being said is kept for it. */
  detach(): void;
  /** What the player's client says of the scene; messages of the connection itself are passed by. Never throws. */
  receive(message: FromPlayer): void;
  /** A frame of the player's voice. */
  hear(frame: UpFrame): void;
  /** Lets what is being said be sent and kept, then ends as `leave` does; takes at most `withinMs`. */
  drain(withinMs: number): Promise<void>;
  /** Ends for somebody else to go on: a line that is only half understood is not kept, for the client says it again. */
  leave(): Promise<void>;
  /** Ends for good; what was said and heard so far is kept. */
  close(): Promise<void>;
  /** For another instance to go on with; null when the model's session can't be resumed. */
  readonly handle: string | null;
  readonly counters: ConversationCounters;
  /** What is counted for it beside what it has used, dollars. */
  readonly reservedUsd: number;
  /** What was used since it was last asked for: whoever takes it counts it. */
  takeSpent(): Usage;
  /** What was taken could not be counted. */
  giveBack(spent: Usage): void;
}

export interface ConversationOptions {
  readonly sessionId: string;
  /** The model's session to go on with. */
  readonly handle: string | null;
  /** The number of the first utterance; higher than any that this show's client has been told of. */
  readonly firstUtterance: number;
  /** Another instance had the conversation before, and is not expected to end the turn that it has open. */
  readonly takesOver?: boolean;
  /** The conversation can't go on; called once, and not after `close`, `leave` or `drain`. */
  readonly onOver: (reason: 'scene-over' | 'not-a-member' | 'lost', message: string) => void;
}
