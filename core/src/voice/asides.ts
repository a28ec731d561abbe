import type { Role } from '../models/roles.ts';
import type { Usage } from '../models/usage.ts';
import type { Speech } from '../models/voices.ts';
import type { Playback } from './playback.ts';
import type { Utterance } from './utterance.ts';
import type { VoiceContext } from './voiceContext.ts';

/** A line of the MC's, or of somebody in the audience. */
export interface Aside {
  readonly role: Role;
  readonly turn: number;
  readonly text: string;
}

/**
 * What is said beside the scene, by generated speech: after the Partner has finished, one line at a time, and not at all
 * once the player speaks.
 */
export class Asides {
  readonly #context: VoiceContext;
  readonly #sessionId: string;
  readonly #playback: Playback;
  readonly #spend: (usage: Usage) => void;
  /** Counts the times that silence was called for: what was ordered before is not said any longer. */
  #hushes = 0;
  #tail: Promise<void> = Promise.resolve();
  #said: Utterance | null = null;
  /** Speech that is being made, whether or not it will be heard: it is paid for. */
  readonly #making = new Set<Promise<unknown>>();
  #prepared: { readonly aside: Aside; readonly speech: Promise<Speech | null> } | null = null;

  constructor(context: VoiceContext, sessionId: string, playback: Playback, spend: (usage: Usage) => void) {
    this.#context = context;
    this.#sessionId = sessionId;
    this.#playback = playback;
    this.#spend = spend;
  }

  /** The stage is the player's: what is being said stops, and what was to be said is dropped. */
  hush(): void {
    this.#hushes += 1;
    this.#prepared = null;
    this.#said?.stop('interrupted');
    this.#said = null;
  }

  /** Has a line's speech made already, for `say`. */
  prepare(aside: Aside): void {
    this.#prepared = { aside, speech: this.#speechOf(aside) };
  }

  say(asides: readonly Aside[]): void {
    const hushes = this.#hushes;
    for (const aside of asides) {
      const speech = this.#ready(aside) ?? this.#speechOf(aside);
      this.#tail = this.#tail.then(() => this.#play(aside, speech, hushes));
    }
  }

  /** Has the MC's line of a kept turn spoken, where it has one. */
  sayTurn(n: number): void {
    const hushes = this.#hushes;
    this.#context.backstage.readCall(this.#sessionId, n).then(
      (text) => {
        if (text === null || hushes !== this.#hushes) return;
        this.say([{ role: { kind: 'mc' }, turn: n, text }]);
      },
      (error: unknown) => this.#failed(n, error),
    );
  }

  #ready(wanted: Aside): Promise<Speech | null> | null {
    const prepared = this.#prepared;
    if (prepared?.aside.text !== wanted.text) return null;
    this.#prepared = null;
    return prepared.speech;
  }

  /** Settles when all speech that was asked for has been made, and spent. */
  async made(): Promise<void> {
    await Promise.all(this.#making);
  }

  #speechOf(aside: Aside): Promise<Speech | null> {
    const making = this.#make(aside).finally(() => this.#making.delete(making));
    this.#making.add(making);
    return making;
  }

  async #make({ text, role, turn }: Aside): Promise<Speech | null> {
    try {
      const speech = await this.#context.backstage.speak(text, role);
      this.#spend(speech.usage);
      return speech;
    } catch (error) {
      // It can be read all the same.
      this.#failed(turn, error);
      return null;
    }
  }

  #failed(turn: number, error: unknown): void {
    this.#context.log('speech_failed', {
      sessionId: this.#sessionId,
      turn,
      error: error instanceof Error ? error.name : 'unknown',
    });
  }

  async #play({ role, turn, text }: Aside, coming: Promise<Speech | null>, hushes: number): Promise<void> {
    const speech = await coming;
    if (!speech || hushes !== this.#hushes) return;
    const spotlit = role.kind === 'spotlight';
    const utterance = this.#playback.begin({
      track: spotlit ? 'spotlight' : 'mc',
      turn,
      archetypeId: spotlit ? role.archetypeId : null,
    });
    this.#said = utterance;
    utterance.words(text);
    utterance.audio(speech.pcm);
    utterance.end();
    await utterance.over;
    if (this.#said === utterance) this.#said = null;
  }
}
