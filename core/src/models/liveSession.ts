import { type GoogleGenAI, type LiveServerMessage, Modality, type Session } from '@google/genai';
import pTimeout from 'p-timeout';
import { ModelTimeoutError } from './errors.ts';
import { LiveBill } from './liveBill.ts';
import type { LiveModelConfig } from './modelConfig.ts';
import type { Usage } from './usage.ts';

/** How a connection to the Live model is set up. */
export interface LiveSetup {
  readonly instructions: string;
  /** The session to resume; null begins a new one. */
  readonly handle: string | null;
  /** Hints for the transcript, as BCP-47 tags. */
  readonly languages: readonly string[];
}

/** Events of one connection. After `closed`, or a call of `close`, only `used` may follow. */
export interface LiveSessionEvents {
  used(usage: Usage): void;
  message(message: LiveServerMessage): void;
  closed(): void;
}

/** One connection to the Live model. */
export interface LiveSession {
  isOpen(): boolean;
  /** See `LiveBill.isForgetting` and `isOverfull`. */
  isForgetting(): boolean;
  isOverfull(): boolean;
  /**
   * Text, a part each; `complete` has it answered. As client content, which 3.8 Live takes throughout a session (its model
   * page, September 2026); 3.1 Flash Live refuses it after the first turn, and can't be cast here.
   */
  text(parts: readonly string[], complete: boolean): void;
  /** The player begins to speak, or has spoken. */
  activity(mark: 'start' | 'end'): void;
  /** PCM16 at 16 kHz. */
  audio(pcm: Uint8Array): void;
  /** Resolves once the model has closed too: a session can't be resumed while its earlier connection is open. */
  close(): Promise<void>;
}

/** Longest wait for the other side to close too. */
const closeMs = 1_000;

/**
 * Opens one connection, with transcription both ways, resumption, compression, and the client marking who speaks.
 * @throws ModelTimeoutError after `config.connectMs`; otherwise what the connection failed with
 */
export async function openLiveSession(
  ai: GoogleGenAI,
  config: LiveModelConfig,
  { instructions, handle, languages }: LiveSetup,
  events: LiveSessionEvents,
): Promise<LiveSession> {
  const bill = new LiveBill(config, handle === null ? instructions : null, (usage) => events.used(usage));
  let open = true;
  let gone: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    gone = resolve;
  });
  const connecting = ai.live.connect({
    model: config.model,
    config: {
      responseModalities: [Modality.AUDIO],
      speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: config.voice } } },
      systemInstruction: instructions,
      inputAudioTranscription: languages.length === 0 ? {} : { languageCodes: [...languages] },
      outputAudioTranscription: {},
      realtimeInputConfig: { automaticActivityDetection: { disabled: true } },
      // A handle that is null or undefined is refused.
      sessionResumption: handle === null ? {} : { handle },
      contextWindowCompression: {
        triggerTokens: String(config.compressAtTokens),
        slidingWindow: { targetTokens: String(config.keptTokens) },
      },
    },
    callbacks: {
      onmessage: (message) => {
        if (!open) return;
        bill.hear(message);
        events.message(message);
      },
      // An error is followed by `onclose`.
      onerror: () => undefined,
      onclose: () => {
        gone();
        if (!open) return;
        open = false;
        bill.lost();
        events.closed();
      },
    },
  });
  const session = await pTimeout(connecting, {
    milliseconds: config.connectMs,
    fallback: () => {
      // `connect` can't be cancelled: close the connection when it opens too late.
      connecting.then(
        (late) => late.close(),
        () => undefined,
      );
      throw new ModelTimeoutError('no connection to the Live model in time');
    },
  }).catch((error: unknown) => {
    open = false;
    throw error;
  });
  return wrapSession(session, bill, {
    isOpen: () => open,
    close: async () => {
      if (!open) return;
      open = false;
      bill.lost();
      session.close();
      await pTimeout(closed, { milliseconds: closeMs, message: false });
    },
  });
}

function wrapSession(
  session: Session,
  bill: LiveBill,
  state: { isOpen(): boolean; close(): Promise<void> },
): LiveSession {
  return {
    ...state,
    isForgetting: () => bill.isForgetting,
    isOverfull: () => bill.isOverfull,
    text(parts, complete) {
      if (!state.isOpen()) return;
      const turns = [{ role: 'user', parts: parts.map((text) => ({ text })) }];
      session.sendClientContent({ turns, turnComplete: complete });
      bill.told(parts, complete);
    },
    activity(mark) {
      if (!state.isOpen()) return;
      session.sendRealtimeInput(mark === 'start' ? { activityStart: {} } : { activityEnd: {} });
      if (mark === 'end') bill.spoken();
    },
    audio(pcm) {
      if (!state.isOpen()) return;
      const data = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64');
      session.sendRealtimeInput({ audio: { data, mimeType: 'audio/pcm;rate=16000' } });
      bill.heard(pcm.byteLength);
    },
  };
}
