import type { FromPlayer, FromService } from '@improv/contract';
import { type Speaker, Utterance } from './utterance.ts';
import type { VoiceClient } from './voiceClient.ts';

/** What was heard last, as a client that comes back says. */
export type LastHeard = { readonly utterance: number; readonly seq: number } | null;

/** What the show as it stands doesn't tell: somebody who was away would wait for an answer for ever. */
const untold: ReadonlySet<FromService['kind']> = new Set(['notUnderstood', 'declined', 'trouble']);

/** All that is said to one player: to the client that is there, and kept for the one that comes back. */
export class Playback {
  readonly #now: () => number;
  #client: VoiceClient | null = null;
  #next: number;
  #kept: Utterance[] = [];
  /** Of those that are not kept any longer. */
  #dropped = 0;
  #isHurried = false;
  /** The last of what could not be told, as long as it is still news. */
  #missed: FromService | null = null;

  /** @param first the number of the first utterance */
  constructor(first: number, now: () => number) {
    this.#next = first;
    this.#now = now;
  }

  /** Frames that could not be kept until they were due. */
  get dropped(): number {
    return this.#kept.reduce((sum, { dropped }) => sum + dropped, this.#dropped);
  }

  get isAttached(): boolean {
    return this.#client !== null;
  }

  /** A message to whoever is there; one who isn't learns of it from the show as it stands, or on coming back. */
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
      // Whoever has heard some of a later one has heard this one out.
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

  /** What is being said, and what is said from now on, is sent as it comes. */
  hurry(): void {
    this.#isHurried = true;
    for (const utterance of this.#kept) utterance.hurry();
  }

  heard({ utterance: id, ms, whole }: Extract<FromPlayer, { kind: 'heard' }>): void {
    const utterance = this.#kept.find((kept) => kept.id === id);
    utterance?.settle({ ms: Math.min(ms, utterance.ms), whole: whole && utterance.isWhole });
  }
}
