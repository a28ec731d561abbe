import { partnerAloud } from '../../cast/partner.ts';
import { type OutputScreen, screenOutput } from '../../models/screening.ts';
import type { Playback } from './playback.ts';
import type { Utterance } from './utterance.ts';

/** One of the Partner's answers: its audio is sent at once, its words as soon as they are screened. */
export class Answer {
  readonly utterance: Utterance;
  readonly #scene: readonly string[];
  #screen: OutputScreen;

  /** @param scene what the scene is about */
  constructor(playback: Playback, turn: number, scene: readonly string[]) {
    this.#scene = scene;
    this.utterance = playback.begin({ track: 'partner', turn, archetypeId: null });
    this.#screen = this.#newScreen();
  }

  audio(pcm: Uint8Array): void {
    this.utterance.audio(pcm);
  }

  /** @throws InvalidModelOutputError when the words may not be said */
  words(text: string): void {
    this.#screen.push(text);
  }

  /** All audio has been generated; words may still follow. @throws InvalidModelOutputError */
  end(): void {
    this.#screen.close();
    this.#screen = this.#newScreen();
    this.utterance.end();
  }

  #newScreen(): OutputScreen {
    return screenOutput({ instructions: partnerAloud, scene: this.#scene }, (words) =>
      this.utterance.words(words),
    );
  }
}
