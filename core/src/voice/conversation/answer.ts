import { partnerAloud } from '../../cast/partner.ts';
import { type Gate, gate } from '../../models/screening.ts';
import type { Playback } from './playback.ts';
import type { Utterance } from './utterance.ts';

/** One answer of the Partner's on its way to the player: its audio at once, its words as soon as they are screened. */
export class Answer {
  readonly utterance: Utterance;
  #gate: Gate;

  constructor(playback: Playback, turn: number) {
    this.utterance = playback.begin({ track: 'partner', turn, archetypeId: null });
    this.#gate = this.#screen();
  }

  audio(pcm: Uint8Array): void {
    this.utterance.audio(pcm);
  }

  /** @throws InvalidModelOutputError when what it says may not be said */
  words(text: string): void {
    this.#gate.push(text);
  }

  /** All has been made; words may still come after. @throws InvalidModelOutputError */
  end(): void {
    this.#gate.close();
    this.#gate = this.#screen();
    this.utterance.end();
  }

  #screen(): Gate {
    return gate(partnerAloud, (words) => this.utterance.words(words));
  }
}
