import type { AudioSessionEnd, Conversation, Loss, VoiceContext, VoiceLease } from '@improv/core';
import pTimeout from 'p-timeout';
import type { Connection } from './connection.ts';
import { serviceMessages } from './messages.ts';
import type { Presence, UsageMeter } from './usageMeter.ts';

/** A conversation that is told to end gets so long to keep what was said, before its client is let go. Milliseconds. */
const closeMs = 2_000;
/** An instance that can't go on with somebody sends them back after so long. */
const retryAfterSeconds = 2;

/** What there is to be left. */
export interface ShutdownTarget {
  readonly meter: UsageMeter;
  conversation(): Conversation | null;
  /** Who is there, or just coming. */
  client(): Connection | null;
  save(presence: Presence): Promise<void>;
  /** Counts what only this end knows, when the place has been taken over. */
  settle(): Promise<void>;
  /** Nothing more is done here. @param left settles once everything has been written down */
  onGone(left: Promise<void>): void;
  failed(event: string, error: unknown): void;
}

/** How a seat is left, once: for good, for another instance, or to somebody else. */
export class SessionShutdown {
  readonly #context: VoiceContext;
  readonly #lease: VoiceLease;
  readonly #target: ShutdownTarget;
  #gone = false;
  /** What is still to be written down, once it is gone. */
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
   * The go at the microphone is over.
   * @param message the last word to the player, if there is one
   * @param abrupt without waiting for what was said to be kept
   */
  async end(endedBy: AudioSessionEnd, message: string | null, abrupt = false): Promise<void> {
    if (this.#gone) return;
    const { meter, failed } = this.#target;
    const client = this.#target.client();
    // Who is still there is counted, whatever is being written down meanwhile.
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

  /** The place is somebody else's from now on. */
  async lose(loss: Loss): Promise<void> {
    if (loss === 'elsewhere') {
      return this.end('elsewhere', serviceMessages.elsewhere, true);
    }
    if (this.#gone) return;
    // Asked before the line is dropped: what it knows of its client counts.
    const settled = this.#target
      .settle()
      .catch((error: unknown) => this.#target.failed('handover_not_settled', error));
    const ended = this.#conversationEnds((conversation) => conversation.leave());
    this.#leave(Promise.all([ended, settled]).then(() => undefined));
    this.#target.client()?.drop();
    await this.#left;
  }

  /** What is being said is sent and kept, and the client goes to another instance. */
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

  /** This instance can't go on; the place is kept for whichever one the client comes back to. */
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
