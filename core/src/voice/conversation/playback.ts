import type { FromPlayer, FromService } from '@improv/contract';
import { type Speaker, Utterance } from './utterance.ts';
import type { VoiceClient } from './voiceClient.ts';

/** The last frame that a returning client has heard; null for none. */
export type LastHeard = { readonly utterance: number; readonly seq: number } | null;

/** Messages whose content is not in the stored show: a client that missed one would wait for an answer for ever. */
const untold: ReadonlySet<FromService['kind']> = new Set(['notUnderstood', 'declined', 'trouble']);

/** Everything that is sent to one player's client, and kept for it while it is away. */
export class Playback {
  readonly #now: () => number;
  #client: VoiceClient | null = null;
  #next: number;
  #kept: Utterance[] = [];
  /** Frames dropped in utterances that are not kept any more. */
  #dropped = 0;
  #isHurried = false;
  /** The last message that the client missed and that still matters. */
  #missed: FromService | null = null;

  /** @param first the number of the first utterance */
  constructor(first: number, now: () => number) {
    this.#next = first;
    this.#now = now;
  }

  /** Frames that were dropped before they could be sent. */
  get dropped(): number {
    return this.#kept.reduce((sum, { dropped }) => sum + dropped, this.#dropped);
  }

  get isAttached(): boolean {
    return this.#client !== null;
  }

  /** Sends a message. A client that is away reads it from the stored show, or receives it on its return. */
  send(message: FromService): void {
    if (untold.has(message.kind) && !this.#client) this.#missed = message;
    if (message.kind === 'turn') this.#missed = null;
    this.#client?.send(message);
  }

  begin(speaker: Speaker): Utterance {
    this.#missed = null;
    const utterance = new Utterance(this.#next, speaker, this.#client, this.#now);
    this.#next += 1;
    if (this.#isHurried) utterance.hurry();
    for (const { isSettled, dropped } of this.#kept) if (isSettled) this.#dropped += dropped;
    this.#kept = [...this.#kept.filter(({ isSettled }) => !isSettled), utterance];
    return utterance;
  }

  attach(client: VoiceClient, heard: LastHeard): void {
    this.#client = client;
    for (const utterance of this.#kept) {
      if (utterance.isSettled) continue;
      // A client that has heard part of a later utterance has heard all of this one.
      if (heard && utterance.id < heard.utterance) utterance.settle({ ms: utterance.ms, whole: true });
      else utterance.attach(client, heard?.utterance === utterance.id ? heard.seq : -1);
    }
    if (this.#missed) client.send(this.#missed);
    this.#missed = null;
  }

  detach(): void {
    this.#client = null;
    for (const utterance of this.#kept) utterance.detach();
  }

  /** Sends the present and all later utterances without pacing. */
  hurry(): void {
    this.#isHurried = true;
    for (const utterance of this.#kept) utterance.hurry();
  }

  heard({ utterance: id, ms, whole }: Extract<FromPlayer, { kind: 'heard' }>): void {
    const utterance = this.#kept.find((kept) => kept.id === id);
    utterance?.settle({ ms: Math.min(ms, utterance.ms), whole: whole && utterance.isWhole });
  }
}
