import type { FromPlayer, FromService } from '@improv/contract';
import { type Speaker, Utterance } from './utterance.ts';
import type { VoiceClient } from './voiceClient.ts';

/** What was heard last, as a client that comes back says. */
export type LastHeard = { readonly utterance: number; readonly seq: number } | null;

/** All that is said to one player: to the client that is there, and kept for the one that comes back. */
export class Playback {
  readonly #now: () => number;
  #client: VoiceClient | null = null;
  #next: number;
  #kept: Utterance[] = [];

  /** @param first the number of the first utterance */
  constructor(first: number, now: () => number) {
    this.#next = first;
    this.#now = now;
  }

  get isAttached(): boolean {
    return this.#client !== null;
  }

  /** A message to whoever is there; one who isn't learns of it from the show as it stands. */
  send(message: FromService): void {
    this.#client?.send(message);
  }

  begin(speaker: Speaker): Utterance {
    const utterance = new Utterance(this.#next, speaker, this.#client, this.#now);
    this.#next += 1;
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
  }

  detach(): void {
    this.#client = null;
    for (const utterance of this.#kept) utterance.detach();
  }

  heard({ utterance: id, ms, whole }: Extract<FromPlayer, { kind: 'heard' }>): void {
    const utterance = this.#kept.find((kept) => kept.id === id);
    utterance?.settle({ ms: Math.min(ms, utterance.ms), whole: whole && utterance.isWhole });
  }
}
