import type { AudioSessionEnd, Conversation, Loss, VoiceContext, VoiceLease } from '@improv/core';
import pTimeout from 'p-timeout';
import type { Connection } from './connection.ts';
import { serviceMessages } from './messages.ts';
import type { Presence, UsageMeter } from './usageMeter.ts';

/** A conversation gets this long to save what was said before its client is disconnected. Milliseconds. */
const closeMs = 2_000;
/** A client whose session failed on this instance reconnects after this long. */
const retryAfterSeconds = 2;

/** What a shutdown needs of the session that it ends. */
export interface ShutdownTarget {
  readonly meter: UsageMeter;
  conversation(): Conversation | null;
  /** The connected client, or the one that is connecting. */
  client(): Connection | null;
  save(presence: Presence): Promise<void>;
  /** Counts the time that only this instance knows of, after another one has taken the session over. */
  settle(): Promise<void>;
  /** The session is over on this instance. @param left resolves once everything has been saved */
  onGone(left: Promise<void>): void;
  failed(event: string, error: unknown): void;
}

/** Ends a session on this instance, once: for good, for another instance, or because another connection replaced it. */
export class SessionShutdown {
  readonly #context: VoiceContext;
  readonly #lease: VoiceLease;
  readonly #target: ShutdownTarget;
  #gone = false;
  /** Resolves once everything has been saved. */
  #left: Promise<void> = Promise.resolve();

  constructor(context: VoiceContext, lease: VoiceLease, target: ShutdownTarget) {
    this.#context = context;
    this.#lease = lease;
    this.#target = target;
  }

  get isGone(): boolean {
    return this.#gone;
  }

  /**
   * Ends the audio session for good.
   * @param message shown to the player; null for none
   * @param abrupt disconnects the client before what was said has been saved
   */
  async end(endedBy: AudioSessionEnd, message: string | null, abrupt = false): Promise<void> {
    if (this.#gone) return;
    const { meter, failed } = this.#target;
    const client = this.#target.client();
    // Read now: the session may drop its client while the conversation is being saved.
    const part = (): void => {
      meter.stop(this.#context.now());
      if (!client || endedBy === 'dropped') return;
      if (message === null) client.close(endedBy);
      else client.over(endedBy, message);
    };
    const leave = async (): Promise<void> => {
      if (abrupt) part();
      await this.#conversationEnds((conversation) => conversation.close());
      if (!abrupt) part();
      await this.#target.save('gone');
      const stats = meter.stats(this.#target.conversation(), client);
      const { id, ownershipId } = this.#lease;
      await this.#context.backend.completeAudioSession(id, ownershipId, endedBy, stats);
    };
    this.#leave(leave().catch((error: unknown) => failed('audio_session_not_completed', error)));
    await this.#left;
  }

  /** Another connection has taken the session over, or opened the show anew. */
  async lose(loss: Loss): Promise<void> {
    if (loss === 'elsewhere') {
      return this.end('elsewhere', serviceMessages.elsewhere, true);
    }
    if (this.#gone) return;
    // Before the connection is dropped, which knows until when the client was alive.
    const settled = this.#target
      .settle()
      .catch((error: unknown) => this.#target.failed('handover_not_settled', error));
    const ended = this.#conversationEnds((conversation) => conversation.leave());
    this.#leave(Promise.all([ended, settled]).then(() => undefined));
    this.#target.client()?.drop();
    await this.#left;
  }

  /** Lets the utterance in progress be sent and saved, then sends the client to another instance. */
  async move(withinMs: number): Promise<void> {
    if (this.#gone) return;
    this.#target.client()?.send({ kind: 'move', withinMs });
    const drained = this.#target.conversation()?.drain(withinMs) ?? Promise.resolve();
    await pTimeout(drained, { milliseconds: withinMs, message: false }).catch((error: unknown) =>
      this.#target.failed('drain_failed', error),
    );
    if (this.#gone) return;
    this.#target.meter.stop(this.#context.now());
    this.#leave(this.#target.save('gone'));
    await this.#left;
    this.#target.client()?.close('moving');
  }

  /** Ends the session on this instance after an error; the client can resume it on any instance. */
  async letGo(message: string, client: Connection | null): Promise<void> {
    if (this.#gone) return;
    const { meter, save } = this.#target;
    const leave = async (): Promise<void> => {
      await this.#conversationEnds((conversation) => conversation.leave());
      meter.stop(this.#context.now());
      await save('gone');
    };
    this.#leave(leave());
    await this.#left;
    client?.over('internal-error', message, retryAfterSeconds);
  }

  #leave(left: Promise<void>): void {
    this.#gone = true;
    this.#left = left;
    this.#target.onGone(left);
  }

  async #conversationEnds(end: (conversation: Conversation) => Promise<void>): Promise<void> {
    const conversation = this.#target.conversation();
    if (!conversation) return;
    await pTimeout(end(conversation), { milliseconds: closeMs, message: false }).catch((error: unknown) =>
      this.#target.failed('conversation_not_closed', error),
    );
  }
}
