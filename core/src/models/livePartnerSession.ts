import type { GoogleGenAI, LiveServerContent, LiveServerMessage } from '@google/genai';
import pTimeout from 'p-timeout';
import { InputAudioBuffer } from './inputAudioBuffer.ts';
import type { LiveModelConfig } from './modelConfig.ts';
import { ReconnectingLiveSession } from './reconnectingLiveSession.ts';
import type { LiveOptions, LivePartner } from './types.ts';

/** The model may wait for its answer to be played before it ends the turn, for up to this long. */
const playbackMs = 90_000;
/** On closing, the bill of the last turn is waited for this long. Milliseconds. */
const lastBillMs = 1_000;

/**
 * The state of the present turn: `none` while neither side speaks, `speech` while the player speaks, `answer` while the answer
 * is being generated, and `made` when it is complete but the model has not ended the turn.
 */
type TurnState = 'none' | 'speech' | 'answer' | 'made';

/** Connects to the Partner. @throws the last attempt's error */
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
 * A Partner that survives a broken connection unnoticed: the player's speech is kept until it has been answered, and is sent
 * again on the next connection.
 */
class LivePartnerSession implements LivePartner {
  readonly #config: LiveModelConfig;
  readonly #options: LiveOptions;
  readonly #live: ReconnectingLiveSession;
  #watchdog: NodeJS.Timeout | undefined;
  #turnState: TurnState = 'none';
  /** What the model has to answer: speech, or text one part each; null between turns. */
  #said: InputAudioBuffer | readonly string[] | null = null;
  /** Whether part of the answer has arrived. */
  #begun = false;
  /** Whether incoming content belongs to an answer that was dropped, and is ignored. */
  #stale = false;
  /** How many turn ends are still expected for turns that the model reported as interrupted. */
  #owed = 0;
  /** Whether the turn before may still end without having been reported as interrupted. */
  #endDue = false;
  /** Called at the end of a turn after `close`. */
  #ended: (() => void) | null = null;
  /** Whether there is news for the model, and whether it may have lost what it was told before. */
  #hasNews = false;
  #mayHaveForgotten = false;

  constructor(ai: GoogleGenAI, config: LiveModelConfig, options: LiveOptions) {
    this.#config = config;
    this.#options = options;
    this.#live = new ReconnectingLiveSession(ai, config, options, {
      used: (usage) => options.events.used(usage),
      message: (message) => this.#hearMessage(message),
      broken: () => this.#breakOff(),
      up: () => this.#takeUp(),
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

  tell(): void {
    this.#hasNews = true;
    this.#tellWhenIdle();
  }

  say(parts: readonly string[]): void {
    const unheard = this.#turnState === 'speech' || (this.#turnState === 'answer' && !this.#begun);
    if (this.#turnState === 'speech') this.#live.current?.activity('end');
    this.#drop();
    // The model may already have begun to answer what was said before.
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
    // An answer that was not interrupted by now had not begun.
    this.#stale = this.#owed > 0;
    if (this.#owed === 0) this.#tellNow();
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

  /** Sets what the model has to answer. */
  #remember(said: InputAudioBuffer | readonly string[] | null): void {
    if (this.#said instanceof InputAudioBuffer) this.#said.forget();
    this.#said = said;
  }

  /** Drops the answer in progress. */
  #drop(): void {
    const answering = this.#turnState === 'answer' && this.#begun;
    this.#stale ||= answering;
    this.#endDue ||= answering || this.#turnState === 'made';
    this.#begun = false;
    this.#expectNothing();
  }

  /** Ends the turn. */
  #settle(): void {
    this.#turnState = 'none';
    this.#remember(null);
    this.#startOver();
    this.#expectNothing();
  }

  /** Treats everything from here on as part of the present turn. */
  #startOver(): void {
    this.#begun = false;
    this.#stale = false;
    this.#owed = 0;
    this.#endDue = false;
  }

  #tellWhenIdle(): void {
    // In the middle of an answer, it would end the answer.
    if (this.#turnState === 'none') this.#tellNow();
  }

  #tellNow(): void {
    const { current } = this.#live;
    if (!this.#hasNews || !current) return;
    this.#hasNews = false;
    const note = this.#options.note(this.#mayHaveForgotten || current.isForgetting());
    this.#mayHaveForgotten = false;
    if (note.length > 0) current.text(note, false);
  }

  /** The connection was lost. */
  #breakOff(): void {
    this.#expectNothing();
    const { events } = this.#options;
    if (this.#turnState === 'made') {
      this.#settle();
      events.over();
    } else if (this.#turnState !== 'none' && !events.cutOff()) this.#settle();
  }

  /** Connected: tells the model how the scene stands, and sends what it has to answer. */
  #takeUp(): void {
    this.#startOver();
    this.#hasNews = true;
    // A resumed session lacks what it was told after its handle was made.
    this.#mayHaveForgotten = true;
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
    // The newest turn can't have been interrupted, so what has arrived belongs to the one before.
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
    // While the player speaks, the end belongs to an earlier answer.
    if (this.#turnState !== 'answer' && this.#turnState !== 'made') return;
    this.#settle();
    this.#options.events.over();
    this.#whenIdle();
  }

  /** Between turns: does what must not happen during one. */
  #whenIdle(): void {
    if (this.#turnState !== 'none' || this.#live.leaveIfDue()) return;
    if (this.#live.current?.isOverfull()) this.#live.reconnect(true);
    else this.#tellWhenIdle();
  }

  /** Reconnects if the model sends nothing for this long. */
  #expect(withinMs: number): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#live.reconnect(), withinMs);
  }

  #expectNothing(): void {
    clearTimeout(this.#watchdog);
  }
}
