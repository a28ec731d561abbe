import type { DownFrame, FromService } from '@improv/contract';
import type { VoiceClient } from '@improv/core';

/** Buffers what a conversation sends until `ready` has been sent to the client, then passes everything on. */
export class ReadyBuffer implements VoiceClient {
  readonly #client: VoiceClient;
  readonly #onUtterance: (utterance: number) => void;
  #kept: (() => void)[] | null = [];

  /** @param onUtterance called with the number of each utterance that is announced */
  constructor(client: VoiceClient, onUtterance: (utterance: number) => void) {
    this.#client = client;
    this.#onUtterance = onUtterance;
  }

  send(message: FromService): void {
    if (message.kind === 'utterance') this.#onUtterance(message.utterance);
    this.#pass(() => this.#client.send(message));
  }

  play(frame: DownFrame): void {
    this.#pass(() => this.#client.play(frame));
  }

  get bytesWaiting(): number {
    return this.#client.bytesWaiting;
  }

  open(): void {
    const kept = this.#kept ?? [];
    this.#kept = null;
    for (const pass of kept) pass();
  }

  #pass(act: () => void): void {
    if (this.#kept) this.#kept.push(act);
    else act();
  }
}
