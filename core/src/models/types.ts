import type { BriefTask, ModelSource } from '@improv/contract';
import type { z } from 'zod';
import type { Meter } from './meter.ts';
import type { Role } from './roles.ts';
import type { Usage } from './usage.ts';

/** One question to a member of the cast. */
export interface Prompt {
  /** Standing instructions, never to be told; the stable part, so that the model can cache it. */
  readonly instructions: string;
  /** What is added to them for this show or turn, and is no secret: a game's rule, what the MC is to open with. */
  readonly direction?: string;
  /** The player's own lines, for an answer that quotes them. */
  readonly quotable?: readonly string[];
  /** The user's content, a part each. What a player wrote is a part of its own. */
  readonly parts: readonly string[];
}

/** Where streamed words go. */
export interface Sink {
  words(text: string): void;
  /** What came so far is void: the answer starts anew. */
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

/** The cast's voices: Gemini on Vertex, by API key, or the understudy, behind the same SDK. */
export interface Models {
  readonly source: ModelSource;
  /** What one try of a part may cost at most, with a prompt of the usual length. */
  most(part: BriefTask): Usage;
  /**
   * Streams plain text, screened: what reaches the sink is fit to show.
   * @param meter hears of every try, failed ones too; without one nobody pays
   * @throws when every try failed
   */
  stream(part: BriefTask, prompt: Prompt, sink: Sink, meter?: Meter): Promise<Spoken>;
  /** Asks for JSON to a schema. @param meter see `stream` @throws when every try failed */
  ask<T>(part: BriefTask, prompt: Prompt, schema: z.ZodType<T>, meter?: Meter): Promise<Answered<T>>;
}

/** What the Partner at the microphone tells of itself. */
export interface LiveEvents {
  /** More of what the player was understood to say. */
  understood(text: string): void;
  /** PCM16 at 24 kHz, a view that nobody else writes to. */
  audio(pcm: Uint8Array): void;
  /** More of the words that the audio says. They come beside it, not in step with it. */
  words(text: string): void;
  /** All of the answer has been made, or as much as there will be of it. */
  made(): void;
  /** The exchange is over; the model listens again. */
  over(): void;
  /** What came so far was of an answer before; this one's follows. */
  restarted(): void;
  /** Tokens that an exchange has cost: reported, or reckoned where the line went before they were. May come after the end. */
  used(usage: Usage): void;
  /**
   * The line broke in the middle of an exchange: what of its answer has come is void.
   * @returns whether it begins anew on the next line, with what the player said, or with what `say` gives meanwhile
   */
  cutOff(): boolean;
  /** The model hasn't been reached for a while; trying goes on. */
  trouble(): void;
  /** Trying is over; nothing more will come. */
  lost(): void;
}

/** A Partner at the microphone. Nothing of it throws; what is sent while the line is being mended is sent after. */
export interface LivePartner {
  /** Tells it something between two exchanges, a part each; answered by nobody. */
  tell(parts: readonly string[]): void;
  /** Has it answer something written, a part each. Whatever it was saying or hearing is dropped. */
  say(parts: readonly string[]): void;
  /** The player begins to speak: whatever it was saying is dropped. */
  startSpeech(): void;
  /** PCM16 at 16 kHz. */
  hear(pcm: Uint8Array): void;
  endSpeech(): void;
  /** Drops what was said on this line: the next exchange happens on a fresh one. */
  forget(): void;
  /** Stops whatever it is saying, and hangs up once it is known what that has cost. */
  close(): Promise<void>;
  /** For another process to go on with; null while the session can't be resumed. */
  readonly handle: string | null;
  /** Times that the line was opened anew. */
  readonly reconnects: number;
}

export interface LiveOptions {
  /** Standing instructions, never to be told. */
  readonly instructions: string;
  /** The session to go on with. */
  readonly handle: string | null;
  /** What a fresh line is told first, a part each: the show as it stands. */
  readonly seed: () => readonly string[];
  readonly events: LiveEvents;
}

/** Generated speech: PCM16, mono, 24 kHz. */
export interface Speech {
  readonly pcm: Uint8Array;
  readonly usage: Usage;
}

/** Models that can be spoken with. */
export interface VoicedModels extends Models {
  /** Opens a line to the Partner. @throws when every try failed */
  converse(options: LiveOptions): Promise<LivePartner>;
  /** What the exchanges on a Live line that have not been paid for yet may come to. */
  readonly mostOnLine: Usage;
  /** Has a text of the cast spoken, which is screened first. @param meter see `stream` @throws when every try failed */
  speak(text: string, role: Role, meter?: Meter): Promise<Speech>;
}
