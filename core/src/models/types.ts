import type { CastTask, ModelSource } from '@improv/contract';
import type { z } from 'zod';
import type { Meter } from './meter.ts';
import type { Role } from './roles.ts';
import type { Usage } from './usage.ts';

/** One question to a member of the cast. */
export interface Prompt {
  /** Secret system instructions. They are stable, so that the model can cache them. */
  readonly instructions: string;
  /** Added to the instructions for this show or turn, and not secret: a game's rule, how the MC opens. */
  readonly direction?: string;
  /** The player's own lines, which the answer may quote. */
  readonly quotable?: readonly string[];
  /** What the scene is about, so that a character may be a robot where there is one. */
  readonly scene?: readonly string[];
  /** The user content, one part each. What a player wrote is always a separate part. */
  readonly parts: readonly string[];
}

/** Receives streamed words. */
export interface Sink {
  words(text: string): void;
  /** Discards the words so far: the answer starts again. */
  restart(): void;
}

export interface Spoken {
  readonly text: string;
  /** Of all tries. */
  readonly usage: Usage;
}

export interface Answered<T> {
  readonly value: T;
  /** Of all tries. */
  readonly usage: Usage;
}

/** The models that play the cast: Gemini on Vertex AI, Gemini by API key, or the understudy, behind one SDK. */
export interface Models {
  readonly source: ModelSource;
  /** The most that one try of a part may cost, with a prompt of the usual length. */
  most(part: CastTask): Usage;
  /**
   * Streams plain text. What reaches the sink has been screened.
   * @param meter counts every try, including failed ones; without one the cost is not counted
   * @throws when every try failed
   */
  stream(part: CastTask, prompt: Prompt, sink: Sink, meter?: Meter): Promise<Spoken>;
  /** Requests JSON that matches a schema. @param meter see `stream` @throws when every try failed */
  ask<T>(part: CastTask, prompt: Prompt, schema: z.ZodType<T>, meter?: Meter): Promise<Answered<T>>;
}

/** Events of the Live Partner. */
export interface LiveEvents {
  /** The next piece of the player's transcript. */
  understood(text: string): void;
  /** A piece of the answer's audio, PCM16 at 24 kHz. The view is not written to afterwards. */
  audio(pcm: Uint8Array): void;
  /** The next words of the answer. They are not synchronised with the audio. */
  words(text: string): void;
  /** The answer has been generated completely, or as far as it will be. */
  made(): void;
  /** The turn is over; the model listens again. */
  over(): void;
  /** What has arrived belongs to an earlier answer; this one follows. */
  restarted(): void;
  /** What an answer has cost, as reported or as estimated when the connection broke. May arrive after the end. */
  used(usage: Usage): void;
  /**
   * The connection broke during a turn: what has arrived of its answer is void.
   * @returns whether the turn begins again on the next connection, with the player's speech or with what `say` sends meanwhile
   */
  cutOff(): boolean;
  /** The model hasn't been reached for a while; reconnecting goes on. */
  trouble(): void;
  /** Reconnecting was given up; no more events follow. */
  lost(): void;
}

/** The Partner in voice. No method throws; what is sent while reconnecting is sent afterwards. */
export interface LivePartner {
  /** There is news: the model is told the next `LiveOptions.note` between two turns. It does not answer. */
  tell(): void;
  /** Has the model answer text, one part each. Drops what it was saying or hearing. */
  say(parts: readonly string[]): void;
  /** The player begins to speak: drops what the model was saying. */
  startSpeech(): void;
  /** PCM16 at 16 kHz. */
  hear(pcm: Uint8Array): void;
  endSpeech(): void;
  /** Forgets what was said in this session: the next turn is in a new one. */
  forget(): void;
  /** Stops the answer in progress, and disconnects once its cost is known. */
  close(): Promise<void>;
  /** For another process to resume the session; null while that is impossible. */
  readonly handle: string | null;
  /** How often it has reconnected. */
  readonly reconnects: number;
}

export interface LiveOptions {
  /** Secret system instructions. */
  readonly instructions: string;
  /** The session to resume; null begins a new one. */
  readonly handle: string | null;
  /** Which languages the player may speak, as BCP-47 tags: hints for the transcript. Empty leaves it to the model. */
  readonly languages?: readonly string[];
  /**
   * What the model is told before the player speaks, one part each; empty for nothing. Called as it is sent, at the beginning of each
   * connection and after `LivePartner.tell`.
   * @param afresh whether the model may have lost what it was told before, by a new connection or by compression
   */
  readonly note: (afresh: boolean) => readonly string[];
  readonly events: LiveEvents;
}

/** Generated speech: PCM16, mono, 24 kHz. */
export interface Speech {
  readonly pcm: Uint8Array;
  readonly usage: Usage;
}

/** Models with voice. */
export interface VoicedModels extends Models {
  /** Connects to the Live Partner. @throws when every attempt failed */
  converse(options: LiveOptions): Promise<LivePartner>;
  /** The most that a Live session may use before it is counted. */
  readonly mostOnLine: Usage;
  /** Generates speech for a text of the cast, after screening it. @param meter see `stream` @throws when every try failed */
  speak(text: string, role: Role, meter?: Meter): Promise<Speech>;
}
