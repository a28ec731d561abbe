import {
  type LiveConnectConfig,
  type LiveServerMessage,
  Modality,
  type Session,
  type UsageMetadata,
} from '@google/genai';
import type { Running } from '../server.ts';
import { briefFor, type Told } from '../show.ts';
import { base64Of, framesOf, samplesOf } from './sound.ts';

interface HeardTurn {
  readonly messages: readonly LiveServerMessage[];
  /** What the understudy understood, and what it said. */
  readonly heard: string;
  readonly said: string;
  /** PCM16 at 24 kHz. */
  readonly audio: Int16Array;
  readonly usage: UsageMetadata | undefined;
}

/** A client of the Live protocol, through the official SDK. */
export interface Player {
  readonly session: Session;
  readonly messages: readonly LiveServerMessage[];
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Resolves with the next message that is like this, unread ones first; messages before it are read by that. */
  next(is: (message: LiveServerMessage) => unknown): Promise<LiveServerMessage>;
  /** Everything up to the next `turnComplete`. */
  turn(): Promise<HeardTurn>;
  brief(told: Told): void;
  type(line: string): void;
  /** Streams sound, as fast as it goes. */
  speak(sound: Int16Array): void;
  /** The newest handle to resume with. */
  handle(): string;
}

export const isComplete = (message: LiveServerMessage) => message.serverContent?.turnComplete;
export const audioIn = (message: LiveServerMessage) =>
  message.serverContent?.modelTurn?.parts?.[0]?.inlineData?.data;

/** What a message is, in a word. */
export function kindOf(message: LiveServerMessage): string {
  if (message.sessionResumptionUpdate)
    return message.sessionResumptionUpdate.resumable ? 'handle' : 'no handle';
  if (audioIn(message)) return 'audio';
  return Object.keys(message.serverContent ?? message)
    .filter((key) => key !== 'usageMetadata')
    .join('+');
}

/** The kinds of messages in their order, repeats once. */
export function kindsOf(messages: readonly LiveServerMessage[]): string[] {
  const kinds = messages.map(kindOf);
  return kinds.filter((kind, n) => kind !== kinds[n - 1]);
}

/** Connects a player; rejects as the SDK does when the understudy won't have it. */
export async function goLive(understudy: Running, config: LiveConnectConfig = {}): Promise<Player> {
  const messages: LiveServerMessage[] = [];
  let read = 0;
  let arrived = () => {};
  let close: (how: { code: number; reason: string }) => void = () => {};
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    close = resolve;
  });
  const session = await understudy.ai.live.connect({
    model: 'gemini-3.8-live',
    config: {
      responseModalities: [Modality.AUDIO],
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Orus' } } },
      ...config,
    },
    callbacks: {
      onmessage: (message) => {
        messages.push(message);
        arrived();
      },
      onclose: ({ code, reason }) => close({ code, reason }),
    },
  });
  const next = async (is: (message: LiveServerMessage) => unknown) => {
    for (;;) {
      while (read < messages.length) {
        const message = messages[read] as LiveServerMessage;
        read += 1;
        if (is(message)) return message;
      }
      await new Promise<void>((resolve) => {
        arrived = resolve;
      });
    }
  };
  return {
    session,
    messages,
    closed,
    next,
    turn: async () => {
      const from = read;
      const { usageMetadata } = await next(isComplete);
      const those = messages.slice(from, read);
      const textOf = (part: 'inputTranscription' | 'outputTranscription') =>
        those.map(({ serverContent }) => serverContent?.[part]?.text ?? '').join('');
      const sounds = those.map((message) => Buffer.from(audioIn(message) ?? '', 'base64'));
      return {
        messages: those,
        heard: textOf('inputTranscription'),
        said: textOf('outputTranscription'),
        audio: samplesOf(Buffer.concat(sounds).toString('base64')),
        usage: usageMetadata,
      };
    },
    brief: (told) =>
      session.sendClientContent({
        turns: [{ role: 'user', parts: [{ text: JSON.stringify(briefFor(told)) }] }],
        turnComplete: false,
      }),
    type: (line) =>
      session.sendClientContent({
        turns: [{ role: 'user', parts: [{ text: JSON.stringify({ line }) }] }],
        turnComplete: true,
      }),
    speak: (sound) => {
      for (const frame of framesOf(sound)) {
        session.sendRealtimeInput({ audio: { data: base64Of(frame), mimeType: 'audio/pcm;rate=16000' } });
      }
    },
    handle: () =>
      messages.findLast((message) => message.sessionResumptionUpdate?.resumable)?.sessionResumptionUpdate
        ?.newHandle ?? '',
  };
}

/** Marks its activity itself, as hold-to-talk does. */
export const holdToTalk: LiveConnectConfig = {
  realtimeInputConfig: { automaticActivityDetection: { disabled: true } },
};
