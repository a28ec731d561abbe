import { ActivityDetector } from '../hearing/activityDetector.ts';
import type { Recognition, SpeechRecognizer } from '../hearing/speechRecognizer.ts';
import type { Setup } from './clientMessages.ts';
import { LiveRefusal } from './refusal.ts';

/** What the player has said in one go. */
export interface Utterance {
  /** Seconds of sound that count as the player's turn. */
  readonly seconds: number;
  readonly recognition: Recognition | null;
}

export interface Listener {
  /** The player has begun to speak. */
  started(): void;
  ended(utterance: Utterance): void;
}

/** Sound kept from before speech was noticed, so that its first syllable is understood too. */
const prefixSeconds = 0.3;
/** What a recognizer takes. */
const recognizerRate = 16_000;

const startAfterMs = 100;
/** Sensitivities in decibels above the noise, and in milliseconds of silence; high is Gemini's default. */
const startAbove = { HIGH: 12, LOW: 18 };
const endAfterMs = { HIGH: 500, LOW: 800 };

/** Hears when the player speaks: by itself, or, where the setup says so, as the client marks it. */
export class Listening {
  readonly #setup: NonNullable<Setup['realtimeInputConfig']>;
  readonly #recognizer: SpeechRecognizer;
  readonly #listener: Listener;
  readonly #prefix: Int16Array[] = [];
  #detector: ActivityDetector | null = null;
  #rate = 0;
  #marked = false;
  #active = false;
  #recognition: Recognition | null = null;
  /** Of this utterance, and of all sound since the last. */
  #seconds = 0;
  #allSeconds = 0;
  #prefixSeconds = 0;

  constructor(setup: Setup, recognizer: SpeechRecognizer, listener: Listener) {
    this.#setup = setup.realtimeInputConfig ?? {};
    this.#recognizer = recognizer;
    this.#listener = listener;
    this.#marked = this.#setup.automaticActivityDetection?.disabled ?? false;
  }

  /** The next samples; they are not kept. */
  hear(samples: Int16Array, rate: number): void {
    const seconds = samples.length / rate;
    this.#allSeconds += seconds;
    if (this.#active) this.#take(samples, rate, seconds);
    if (this.#marked) return;
    if (!this.#active) this.#keepPrefix(samples, rate, seconds);
    const change = this.#detectorFor(rate).listen(samples);
    // Speech that began and ended within one frame has not been announced.
    if (change !== null && !this.#active) this.#start();
    if (change === 'ended') this.#end();
  }

  /** @param what the client's mark @throws LiveRefusal 1007 where speech is detected */
  mark(what: 'start' | 'end'): void {
    if (!this.#marked) {
      throw new LiveRefusal(
        1007,
        'Explicit activity control is not supported when automatic activity detection is enabled.',
      );
    }
    if (what === 'start' && !this.#active) this.#start();
    if (what === 'end' && this.#active) this.#end();
  }

  /** The microphone was switched off: what was being said is said. */
  streamEnded(): void {
    if (this.#marked) return;
    this.#detector?.stop();
    this.#prefix.length = 0;
    this.#prefixSeconds = 0;
    if (this.#active) this.#end();
  }

  /** The connection has gone. */
  stop(): void {
    this.#recognition?.leave();
    this.#recognition = null;
    this.#active = false;
  }

  #start(): void {
    this.#active = true;
    this.#recognition = this.#recognizer.begin();
    this.#seconds = this.#prefixSeconds;
    for (const samples of this.#prefix) this.#recognition?.hear(samples);
    this.#prefix.length = 0;
    this.#prefixSeconds = 0;
    this.#listener.started();
  }

  #end(): void {
    const everything = this.#setup.turnCoverage === 'TURN_INCLUDES_ALL_INPUT';
    const utterance = {
      seconds: everything ? this.#allSeconds : this.#seconds,
      recognition: this.#recognition,
    };
    this.#active = false;
    this.#recognition = null;
    this.#seconds = 0;
    this.#allSeconds = 0;
    this.#listener.ended(utterance);
  }

  #take(samples: Int16Array, rate: number, seconds: number): void {
    this.#seconds += seconds;
    if (rate === recognizerRate) this.#recognition?.hear(samples);
  }

  #keepPrefix(samples: Int16Array, rate: number, seconds: number): void {
    this.#prefixSeconds = Math.min(prefixSeconds, this.#prefixSeconds + seconds);
    if (this.#recognizer.kind === 'none' || rate !== recognizerRate) return;
    this.#prefix.push(samples.slice());
    const most = Math.ceil(prefixSeconds / Math.max(seconds, 0.005));
    while (this.#prefix.length > most) this.#prefix.shift();
  }

  #detectorFor(rate: number): ActivityDetector {
    if (this.#detector && this.#rate === rate) return this.#detector;
    const asked = this.#setup.automaticActivityDetection ?? {};
    const isLow = (sensitivity: string | undefined) => sensitivity?.endsWith('LOW') ?? false;
    this.#rate = rate;
    this.#detector = new ActivityDetector({
      rate,
      startAfterMs: asked.prefixPaddingMs ?? startAfterMs,
      endAfterMs: asked.silenceDurationMs ?? endAfterMs[isLow(asked.endOfSpeechSensitivity) ? 'LOW' : 'HIGH'],
      above: startAbove[isLow(asked.startOfSpeechSensitivity) ? 'LOW' : 'HIGH'],
    });
    return this.#detector;
  }
}
