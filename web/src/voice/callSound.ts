import { voiceMessages } from './messages.ts';
import {
  createMicrophoneInput,
  type MicrophoneInput,
  type MicrophoneInputHandlers,
} from './microphoneInput.ts';
import { type MicrophoneList, watchMicrophoneList } from './microphoneList.ts';
import { microphoneTrouble } from './microphoneTrouble.ts';
import { createContext, startSound } from './sound/audioContext.ts';
import { type Stopped, watchContext } from './sound/contextWatch.ts';
import { askForKnownMicrophone, askForMicrophone } from './sound/microphone.ts';
import { createReplayingSpeaker, type ReplayingSpeaker } from './sound/replayingSpeaker.ts';
import type { SpeakerHandlers } from './sound/speaker.ts';
import { savedMicrophoneId, saveMicrophoneId } from './voicePreferences.ts';
import type { VoiceEvent } from './voiceState.ts';

/** Sound that stops again this soon after a restart needs the player's tap. */
const restartsApartMs = 30_000;

export interface CallSoundOptions {
  readonly microphone: Omit<MicrophoneInputHandlers, 'onLost' | 'onSilent'>;
  readonly speaker: SpeakerHandlers;
  readonly dispatch: (event: VoiceEvent) => void;
  /** The sound is gone, and the player's tap did not bring it back. */
  readonly onFailed: () => void;
}

/**
 * The sound of a call: the audio context, the loudspeaker and the microphone. It makes anew what the system, a headset or
 * the browser takes away.
 */
export class CallSound {
  readonly microphone: MicrophoneInput;
  readonly speaker: ReplayingSpeaker = createReplayingSpeaker();
  readonly #options: CallSoundOptions;
  #context: AudioContext | null = null;
  #unwatch: (() => void) | null = null;
  #stream: MediaStream | null = null;
  #list: MicrophoneList | null = null;
  /** On the clock of `performance.now()`. */
  #restartedAtMs = Number.NEGATIVE_INFINITY;
  #isClosed = false;

  constructor(options: CallSoundOptions) {
    this.#options = options;
    this.microphone = createMicrophoneInput({
      ...options.microphone,
      onSilent: this.#silent,
      onLost: (why) => {
        this.#silent(true);
        void this.#reopen(why === 'stale' ? this.microphone.microphoneId() : null);
      },
    });
  }

  /**
   * Asks for the microphone and starts the sound. Call it from a click.
   * @throws DOMException of `getUserMedia`; `TimeoutError` when the sound doesn't start
   */
  async open(): Promise<void> {
    const context = createContext();
    this.#context = context;
    const { stream, isReplacement } = await askForKnownMicrophone(savedMicrophoneId());
    this.#stream = this.#orStop(stream);
    await this.#start(context);
    await this.#hear(stream);
    if (isReplacement) this.#tell(voiceMessages.otherMicrophone);
    this.#list = watchMicrophoneList({ inUse: this.microphone.microphoneId, dispatch: this.#dispatch });
    await this.#list.refresh();
  }

  /** @param id the device to use, now and in later calls */
  async choose(id: string): Promise<void> {
    this.#dispatch({ type: 'offer-over', kind: 'microphone' });
    await this.#change(async () => {
      await this.#hear(this.#orStop(await askForMicrophone(id)));
      saveMicrophoneId(id);
    });
  }

  /** Makes the sound anew after it has stopped; an utterance goes on where it was. Call it from a click. */
  async restart(): Promise<void> {
    try {
      await this.#restart();
    } catch {
      if (!this.#isClosed) this.#options.onFailed();
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#unwatch?.();
    this.#list?.close();
    this.microphone.close();
    stopTracks(this.#stream);
    void this.#context?.close().catch(() => undefined);
  }

  async #restart(): Promise<void> {
    await this.#renew();
    this.#restartedAtMs = performance.now();
    this.#dispatch({ type: 'offer-over', kind: 'sound' });
    const [track] = this.#stream?.getAudioTracks() ?? [];
    if (this.#stream && track?.readyState === 'live' && !track.muted) await this.#hear(this.#stream);
    else await this.#reopen(this.microphone.microphoneId());
  }

  /** Opens a microphone that was lost, or another one in its place. */
  #reopen(id: string | null): Promise<void> {
    return this.#change(async () => {
      const { stream } = await askForKnownMicrophone(id);
      await this.#hear(this.#orStop(stream));
    });
  }

  async #change(how: () => Promise<void>): Promise<void> {
    try {
      await how();
    } catch (error) {
      this.#tell(microphoneTrouble(error));
    }
    await this.#list?.refresh();
  }

  /** Hears this stream from now on, on a new context where this one can't take it. @throws when none can */
  async #hear(stream: MediaStream): Promise<void> {
    try {
      await this.#connect(stream);
    } catch (error) {
      if (stream !== this.#stream) stopTracks(stream);
      throw error;
    }
    if (stream !== this.#stream) stopTracks(this.#stream);
    this.#stream = stream;
    this.#silent(false);
  }

  async #connect(stream: MediaStream): Promise<void> {
    // A headset may change the rate of the loudspeaker, of the microphone, or of both.
    const rates = [undefined, stream.getAudioTracks()[0]?.getSettings().sampleRate];
    for (;;) {
      try {
        if (this.#context) this.microphone.listenTo(this.#context, stream);
        return;
      } catch (error) {
        if (rates.length === 0) throw error;
        await this.#renew(rates.shift());
      }
    }
  }

  /** Replaces the audio context. @param sampleRate left out: the loudspeaker's @throws when the new one doesn't start */
  async #renew(sampleRate?: number): Promise<void> {
    const context = createContext(sampleRate);
    try {
      await this.#start(context);
    } catch (error) {
      void context.close().catch(() => undefined);
      throw error;
    }
  }

  async #start(context: AudioContext): Promise<void> {
    const { onEvent, onPosition } = this.#options.speaker;
    const isCurrent = (): boolean => this.#context === context;
    const speaker = await startSound(context, {
      onEvent: (event, atMs) => {
        if (!isCurrent()) return;
        this.speaker.played(event);
        onEvent(event, atMs);
      },
      onPosition: (heard) => {
        if (!isCurrent()) return;
        this.speaker.reached(heard);
        onPosition(heard);
      },
    });
    if (this.#isClosed) throw leftMeanwhile();
    this.#unwatch?.();
    this.#unwatch = watchContext(
      context,
      (how) => void this.#stopped(how),
      () => this.#dispatch({ type: 'offer-over', kind: 'sound' }),
    );
    if (this.#context !== context) void this.#context?.close().catch(() => undefined);
    this.#context = context;
    this.speaker.connect(speaker);
  }

  async #stopped(how: Stopped): Promise<void> {
    // An interrupted line would wait for a silence that is never heard.
    this.microphone.cut();
    if (how === 'frozen' && performance.now() - this.#restartedAtMs > restartsApartMs) {
      try {
        return await this.#restart();
      } catch {
        // Without a tap the browser may not allow it.
      }
    }
    this.#dispatch({ type: 'offer', offer: { kind: 'sound' } });
  }

  /** @throws AbortError when the call was left while the browser asked */
  #orStop(stream: MediaStream): MediaStream {
    if (!this.#isClosed) return stream;
    stopTracks(stream);
    throw leftMeanwhile();
  }

  readonly #dispatch = (event: VoiceEvent): void => {
    if (!this.#isClosed) this.#options.dispatch(event);
  };

  readonly #silent = (on: boolean): void => this.#dispatch({ type: 'silent-microphone', on });

  #tell(message: string): void {
    this.#dispatch({ type: 'aside', aside: { kind: 'microphone', message } });
  }
}

const leftMeanwhile = (): DOMException => new DOMException('The call was left meanwhile.', 'AbortError');

function stopTracks(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
