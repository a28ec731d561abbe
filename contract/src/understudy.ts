import { z } from 'zod';
import { BriefTask } from './brief.ts';

/**
 * How the understudy is told to misbehave. As JSON in the request header `x-understudy-fault`, for one request; or
 * posted to its `/control/faults`, for the requests that match.
 */
export const Fault = z.strictObject({
  /** Which member of the cast; all when absent. */
  task: BriefTask.optional(),
  /** Which show (`Brief.show`); all when absent. Lets tests that run at the same time keep out of each other's way. */
  show: z.string().optional(),
  /** How many requests it meets before it is spent; for good when absent. */
  times: z.int().min(1).optional(),
  /** Milliseconds before the first token. */
  delayMs: z.int().min(0).optional(),
  /** Milliseconds between streamed tokens. */
  tokenMs: z.int().min(0).optional(),
  /** Answer with this HTTP status and a Google-style error body. */
  status: z.union([z.literal(429), z.literal(500), z.literal(503)]).optional(),
  /** Stream this many chunks, then say nothing more and keep the connection open. */
  stallAfterChunks: z.int().min(0).optional(),
  /** `truncated`: JSON cut midway; `prose`: text where JSON was asked for; `empty`: no candidate text;
   * `safety`: finishReason SAFETY without text. */
  answer: z.enum(['truncated', 'prose', 'empty', 'safety']).optional(),
  /** Answer with just this text, whatever was asked. */
  say: z.string().min(1).max(2_000).optional(),
});
export type Fault = z.infer<typeof Fault>;
export const faultHeader = 'x-understudy-fault';

/** One line of `GET /control/log`: a request the understudy answered. Times are epoch milliseconds. */
export const UnderstudyLogEntry = z.strictObject({
  show: z.string().nullable(),
  task: BriefTask.nullable(),
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
