import type { GoogleGenAI, LiveServerContent, LiveServerMessage } from '@google/genai';
import pTimeout from 'p-timeout';
import { InputAudioBuffer } from './inputAudioBuffer.ts';
import type { LiveModelConfig } from './modelConfig.ts';
import { ReconnectingLiveSession } from './reconnectingLiveSession.ts';
import type { LiveOptions, LivePartner } from './types.ts';

/** The model may wait for its answer to be played before it is done, up to this. */
const playbackMs = 90_000;
/** What the last exchange has cost is waited for so long. */
const lastBillMs = 1_000;

/**
 * Where an exchange stands: nobody has said anything, the player speaks, an answer is being made, or it has been made and
 * the model is not done with it yet.
 */
type TurnState = 'none' | 'speech' | 'answer' | 'made';

/** Opens a line to the Partner. @throws what the last try failed with */
export async function openLivePartner(
  ai: GoogleGenAI,
  config: LiveModelConfig,
  options: LiveOptions,
): Promise<LivePartner> {
  const partner = new LivePartnerSession(ai, config, options);
  await partner.open();
  return partner;
}

/**
 * A Partner whose line may break without anybody noticing: what the player says is kept until it has been answered, and
 * said again on the next line.
 */
class LivePartnerSession implements LivePartner {
  readonly #config: LiveModelConfig;
  readonly #options: LiveOptions;
  readonly #live: ReconnectingLiveSession;
  #watchdog: NodeJS.Timeout | undefined;
  #turnState: TurnState = 'none';
  /** What is to be answered; null between exchanges. */
  #said: InputAudioBuffer | readonly string[] | null = null;
  /** Some of the answer has come. */
  #begun = false;
  /** What comes is of an answer that was dropped, and is passed by. */
  #stale = false;
  /** Ends still to come of exchanges that the model says were interrupted. */
  #owed = 0;
  /** The exchange before may end yet, without a word of having been interrupted. */
  #endDue = false;
  /** Hears that an exchange has ended, once nobody else does. */
  #ended: (() => void) | null = null;
  /** Told before the next exchange, and what was told last: a resumed session may lack it. */
  #untold: readonly string[] | null = null;
  #told: readonly string[] | null = null;

  constructor(ai: GoogleGenAI, config: LiveModelConfig, options: LiveOptions) {
    this.#config = config;
    this.#options = options;
    this.#live = new ReconnectingLiveSession(ai, config, options, {
      used: (usage) => options.events.used(usage),
      message: (message) => this.#hearMessage(message),
      broken: () => this.#breakOff(),
      up: (resumed) => this.#takeUp(resumed),
      trouble: () => options.events.trouble(),
      lost: () => {
        this.#settle();
        options.events.lost();
      },
      isIdle: () => this.#turnState === 'none',
    });
  }

  get handle(): string | null {
    return this.#live.handle;
  }

  get reconnects(): number {
    return this.#live.reconnects;
  }

  open(): Promise<void> {
    return this.#live.open();
  }

  tell(parts: readonly string[]): void {
    this.#untold = parts;
    this.#tellWhenIdle();
  }

  say(parts: readonly string[]): void {
    const unheard = this.#turnState === 'speech' || (this.#turnState === 'answer' && !this.#begun);
    if (this.#turnState === 'speech') this.#live.current?.activity('end');
    this.#drop();
    // The model may or may not have begun to answer what was said before.
    this.#endDue ||= unheard;
    this.#remember(parts);
    this.#turnState = 'answer';
    this.#live.current?.text(parts, true);
    this.#expect(this.#config.firstAudioMs);
  }

  startSpeech(): void {
    if (this.#turnState === 'speech') return;
    this.#drop();
    this.#tellWhenIdle();
    this.#remember(new InputAudioBuffer());
    this.#turnState = 'speech';
    this.#live.current?.activity('start');
  }

  hear(pcm: Uint8Array): void {
    if (!(this.#said instanceof InputAudioBuffer) || this.#turnState !== 'speech') return;
    this.#said.add(pcm);
    this.#live.current?.audio(pcm);
  }

  endSpeech(): void {
    if (!(this.#said instanceof InputAudioBuffer) || this.#turnState !== 'speech') return;
    this.#said.ended = true;
    this.#turnState = 'answer';
    // Whoever was not interrupted by now had nothing to say.
    this.#stale = this.#owed > 0;
    if (this.#untold && this.#owed === 0) this.#tellNow();
    this.#live.current?.activity('end');
    this.#expect(this.#config.firstAudioMs);
  }

  forget(): void {
    this.#settle();
    this.#live.reconnect(true);
  }

  async close(): Promise<void> {
    if (this.#live.isClosed) return;
    const hangUp = this.#live.retire();
    const owes = this.#turnState === 'answer' || this.#turnState === 'made';
    this.#settle();
    if (this.#live.current && owes) {
      const ended = new Promise<void>((resolve) => {
        this.#ended = resolve;
      });
      this.#live.current.activity('start');
      await pTimeout(ended, { milliseconds: lastBillMs, message: false });
    }
    await hangUp();
  }

  /** What is to be answered from now on. */
  #remember(said: InputAudioBuffer | readonly string[] | null): void {
    if (this.#said instanceof InputAudioBuffer) this.#said.forget();
    this.#said = said;
  }

  /** Whatever is being answered is not wanted any longer. */
  #drop(): void {
    const answering = this.#turnState === 'answer' && this.#begun;
    this.#stale ||= answering;
    this.#endDue ||= answering || this.#turnState === 'made';
    this.#begun = false;
    this.#expectNothing();
  }

  /** An exchange is over. */
  #settle(): void {
    this.#turnState = 'none';
    this.#remember(null);
    this.#startOver();
    this.#expectNothing();
  }

  /** What comes from here on is of this exchange. */
  #startOver(): void {
    this.#begun = false;
    this.#stale = false;
    this.#owed = 0;
    this.#endDue = false;
  }

  #tellWhenIdle(): void {
    // Told in the middle of an answer it would end it.
    if (this.#untold && this.#turnState === 'none') this.#tellNow();
  }

  #tellNow(): void {
    const { current } = this.#live;
    if (!this.#untold || !current) return;
    current.text(this.#untold, false);
    this.#told = this.#untold;
    this.#untold = null;
  }

  /** The line has gone, in the middle of something or not. */
  #breakOff(): void {
    this.#expectNothing();
    const { events } = this.#options;
    if (this.#turnState === 'made') {
      this.#settle();
      events.over();
    } else if (this.#turnState !== 'none' && !events.cutOff()) this.#settle();
  }

  /** There is a line: it is told how things stand, and what is to be answered. */
  #takeUp(resumed: boolean): void {
    this.#startOver();
    this.#untold ??= resumed ? this.#told : this.#options.seed();
    this.#tellNow();
    const { current } = this.#live;
    const said = this.#said;
    if (!current || !said) return;
    if (said instanceof InputAudioBuffer) {
      current.activity('start');
      for (const pcm of said.frames()) current.audio(pcm);
      if (!said.ended) return;
      current.activity('end');
    } else current.text(said, true);
    this.#turnState = 'answer';
    this.#expect(this.#config.firstAudioMs);
  }

  #hearMessage({ serverContent }: LiveServerMessage): void {
    if (serverContent) this.#hearContent(serverContent);
  }

  #hearContent(content: LiveServerContent): void {
    const { events } = this.#options;
    const { inputTranscription, outputTranscription, modelTurn } = content;
    if (inputTranscription?.text && this.#said instanceof InputAudioBuffer)
      events.understood(inputTranscription.text);
    if (this.#turnState === 'answer' && !this.#stale) {
      this.#begun ||= modelTurn !== undefined || outputTranscription !== undefined;
      if (this.#begun) this.#expect(this.#config.silenceMs);
      for (const { inlineData } of modelTurn?.parts ?? []) {
        if (inlineData?.data) events.audio(Buffer.from(inlineData.data, 'base64'));
      }
      if (outputTranscription?.text) events.words(outputTranscription.text);
      if (content.generationComplete) {
        this.#turnState = 'made';
        this.#expect(playbackMs);
        events.made();
      }
    }
    if (content.interrupted) this.#hearInterrupted();
    if (content.turnComplete) this.#hearEnd();
  }

  #hearInterrupted(): void {
    // Nobody interrupts the newest exchange: what has come was of the one before.
    if (this.#turnState === 'answer' && this.#begun && !this.#stale) {
      this.#begun = false;
      this.#options.events.restarted();
    }
    this.#owed += 1;
    this.#endDue = false;
    this.#stale = true;
  }

  #hearEnd(): void {
    this.#ended?.();
    if (this.#owed > 0 || this.#stale || (this.#endDue && !this.#begun)) {
      this.#owed = Math.max(0, this.#owed - 1);
      this.#stale = this.#owed > 0;
      this.#endDue = false;
      if (this.#turnState === 'answer') this.#expect(this.#config.firstAudioMs);
      return;
    }
    // An end that comes while the player speaks is that of an answer before.
    if (this.#turnState !== 'answer' && this.#turnState !== 'made') return;
    this.#settle();
    this.#options.events.over();
    this.#whenIdle();
  }

  /** Nothing is being said: the time for what must not come in the middle of it. */
  #whenIdle(): void {
    if (this.#turnState === 'none' && !this.#live.leaveIfDue()) this.#tellWhenIdle();
  }

  /** A model that says nothing for so long has hung up without a word. */
  #expect(withinMs: number): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#live.reconnect(), withinMs);
  }

  #expectNothing(): void {
    clearTimeout(this.#watchdog);
  }
}
