import { CastTask } from '@improv/contract';
import { z } from 'zod';

/** Whom a fault meets: a member of the cast over REST, the voice over the Live socket, or generated speech over REST. */
export const FaultTask = z.enum([...CastTask.options, 'live', 'speech']);
export type FaultTask = z.infer<typeof FaultTask>;

/**
 * How the understudy is told to misbehave. As JSON in the request header `x-understudy-fault`, for one request; or
 * posted to its `/control/faults`, for the requests that match.
 */
export const Fault = z.strictObject({
  /**
   * Who is asked; all when absent. `live` with a `status` refuses the connection itself, before its show is known; any
   * other fault meets a spoken turn: `delayMs` before its first audio, `tokenMs` between its frames, and so on.
   */
  task: FaultTask.optional(),
  /** Which show (`Brief.show`); all when absent. Lets tests that run at the same time keep out of each other's way. */
  show: z.string().optional(),
  /** How many requests it meets before it is spent; for good when absent. */
  times: z.int().min(1).optional(),
  /** Milliseconds before the first token. */
  delayMs: z.int().min(0).optional(),
  /** Milliseconds between streamed tokens. */
  tokenMs: z.int().min(0).optional(),
  /** Answer with this HTTP status and a Google-style error body. */
  status: z.union([z.literal(400), z.literal(429), z.literal(500), z.literal(503)]).optional(),
  /** With status 429: what RetryInfo asks the client to wait; a second when absent. */
  retryAfterSeconds: z.int().min(0).optional(),
  /** Stream this many chunks, then say nothing more and keep the connection open. */
  stallAfterChunks: z.int().min(0).optional(),
  /**
   * On the Live socket: say this many audio frames, then close the connection (1011). Over REST: stream this many chunks,
   * then break the connection.
   */
  closeAfterChunks: z.int().min(0).optional(),
  /** On the Live socket: close the connection with this code at its first content, as for content that is not taken. */
  closeAtContent: z.union([z.literal(1007), z.literal(1008), z.literal(1011)]).optional(),
  /** `truncated`: JSON cut midway; `prose`: text where JSON was asked for; `empty`: no candidate text;
   * `safety`: finishReason SAFETY without text; `blocked`: the prompt is refused, by a block reason and no candidate. */
  answer: z.enum(['truncated', 'prose', 'empty', 'safety', 'blocked']).optional(),
  /** The finish reason that the answer ends with, whatever it says; `none` ends a stream without any. */
  finish: z.enum(['STOP', 'MAX_TOKENS', 'SAFETY', 'RECITATION', 'LANGUAGE', 'OTHER', 'none']).optional(),
  /** Tokens that it thinks first. They are taken from the request's `maxOutputTokens`, and what has no room is cut. */
  thoughts: z.int().min(0).optional(),
  /** Over a stream: break off in the middle of this chunk's JSON. */
  breakInChunk: z.int().min(0).optional(),
  /** Answer with just this text, whatever was asked. */
  say: z.string().min(1).max(20_000).optional(),
  /** What is reported of the tokens used: nothing at all, or only the prompt's. All when absent. */
  usage: z.enum(['none', 'prompt']).optional(),
});
export type Fault = z.infer<typeof Fault>;
export const faultHeader = 'x-understudy-fault';

/**
 * One line of `GET /control/log`: a request the understudy answered, or a spoken turn (received when the player had
 * finished, first token the first audio frame, aborted when it was interrupted). Times are epoch milliseconds.
 */
export const UnderstudyLogEntry = z.strictObject({
  show: z.string().nullable(),
  task: CastTask.nullable(),
  /** How it was asked: over REST, by voice over the Live socket, or for generated speech. */
  via: z.enum(['rest', 'live', 'speech']),
  turn: z.int().nullable(),
  receivedAt: z.number(),
  /** When the first token was written; null when none was. */
  firstTokenAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  /** HTTP status answered. */
  status: z.int(),
  aborted: z.boolean(),
});
export type UnderstudyLogEntry = z.infer<typeof UnderstudyLogEntry>;

/** What was charged for: a task of the cast over REST, the voice over the Live socket, generated speech, or none of these. */
export const BilledKind = z.enum([...FaultTask.options, 'other']);
export type BilledKind = z.infer<typeof BilledKind>;

/**
 * One line of `GET /control/bill`, or of `/control/bill?show=…`: tokens that Google would charge for, all requests of a
 * show, a kind and a model together. A blocked answer is charged like any other, and one whose connection goes, from either
 * end, to its end; one on the Live socket as far as it was said, and an HTTP error not at all.
 */
export const UnderstudyBillLine = z.strictObject({
  /** Null where the request named none, as for generated speech. */
  show: z.string().nullable(),
  kind: BilledKind,
  model: z.string(),
  calls: z.int().min(0),
  textIn: z.int().min(0),
  audioIn: z.int().min(0),
  textOut: z.int().min(0),
  audioOut: z.int().min(0),
});
export type UnderstudyBillLine = z.infer<typeof UnderstudyBillLine>;

/** Posted to `/control/hears`: what the next utterance of this show, or of any, is heard as; empty for nothing. */
export const UnderstudyHears = z.strictObject({
  show: z.string().optional(),
  text: z.string().max(2_000),
});
export type UnderstudyHears = z.infer<typeof UnderstudyHears>;

/** `GET /control/ears`: with what the understudy understands speech; with `none`, only that there was some. */
export const UnderstudyEars = z.strictObject({ ears: z.enum(['pocketsphinx', 'none']) });
export type UnderstudyEars = z.infer<typeof UnderstudyEars>;

/** One line of `GET /control/live`: an open connection. */
export const LiveConnection = z.strictObject({
  id: z.string(),
  /** Of the last brief; null before there is one. */
  show: z.string().nullable(),
  model: z.string().nullable(),
  voice: z.string().nullable(),
  /** Epoch milliseconds. */
  openedAt: z.number(),
  /** Whether it carries on a session of an earlier connection. */
  resumed: z.boolean(),
  /** The latest handle given out; null without session resumption. */
  handle: z.string().nullable(),
  /** Whether the model is speaking. */
  speaking: z.boolean(),
  /** Payload bytes of all messages so far. */
  bytesIn: z.int(),
  bytesOut: z.int(),
});
export type LiveConnection = z.infer<typeof LiveConnection>;

/**
 * `GET /control/trace` of an understudy that was started with one: when each frame of Live's sound came and went. Times
 * are milliseconds on the machine's monotonic clock (`process.hrtime`), which all its processes share.
 */
export const LiveTrace = z.strictObject({
  shows: z.array(
    z.strictObject({
      show: z.string(),
      /** Of each frame heard: its first two samples as one number, and when it came. Two numbers a frame. */
      heard: z.array(z.number()),
      /** Of each frame said: the turn of the newest brief, its bytes, and when it went. Three numbers a frame. */
      said: z.array(z.number()),
    }),
  ),
});
export type LiveTrace = z.infer<typeof LiveTrace>;

/** Posted to `/control/live`: what happens to the connections of a show, or to all. */
export const LiveOrder = z.discriminatedUnion('do', [
  /** Announces the end of the connection, then closes it. */
  z.strictObject({
    do: z.literal('goAway'),
    show: z.string().optional(),
    timeLeftMs: z.int().min(0),
  }),
  /** 1006 cuts the line without a word; any other code closes properly. */
  z.strictObject({
    do: z.literal('close'),
    show: z.string().optional(),
    code: z.int().refine((code) => sendable(code) || code === 1006, 'is no close code'),
    reason: z.string().max(120).optional(),
  }),
  /** Hears nothing and says nothing more, pongs included, with the connection open. */
  z.strictObject({ do: z.literal('stall'), show: z.string().optional() }),
]);
export type LiveOrder = z.infer<typeof LiveOrder>;

/** Whether a code may stand in a close frame (RFC 6455, section 7.4). */
function sendable(code: number): boolean {
  return (
    (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || (code >= 3000 && code <= 4999)
  );
}
