import { z } from 'zod';

const count = z.int().min(0);

/** What a conversation has come to so far, for `audioSessions/{id}`. */
export interface ConversationCounters {
  /** Answers that the player spoke over. */
  readonly interruptions: number;
  /** Turns that were played and kept. */
  readonly turns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
  /** Times that the line to the model was opened anew. */
  readonly upstreamReconnects: number;
  /** Milliseconds from the player's last word to the first audio of the answer, one for each of the latest turns. */
  readonly firstAudioMs: readonly number[];
  /** Frames that could not be kept until they were due. */
  readonly framesDropped: number;
}

/** How one go at the microphone went, as `audioSessions/{id}` keeps it. */
export const SessionStats = z.object({
  /** Times that the client came back after its line had dropped. */
  reconnects: count,
  /** Seconds that the client was away between. */
  offlineSeconds: z.number().min(0),
  /** Times that the client's playback ran dry within an utterance. */
  underruns: count,
  /** Frames of the cast's audio that never left for the client. Absent in old ones. */
  framesDropped: count.default(0),
  /** Milliseconds, as the client last said. */
  jitterMs: z.number().min(0),
  /** Round trips of pings, milliseconds; null before the first. */
  rttMs: z.object({ median: z.number(), p95: z.number() }).nullable(),
  /** Answers that the player spoke over. */
  interruptions: count,
  turns: count,
  inputTokens: count,
  outputTokens: count,
  costUsd: z.number().min(0),
  /** Times that the line to the model was opened anew. */
  upstreamReconnects: count,
  /** Median milliseconds from the player's last word to the first audio of the answer; null before the first. */
  firstAudioMs: z.number().nullable(),
});
export type SessionStats = z.infer<typeof SessionStats>;

export const noStats: SessionStats = {
  reconnects: 0,
  offlineSeconds: 0,
  underruns: 0,
  framesDropped: 0,
  jitterMs: 0,
  rttMs: null,
  interruptions: 0,
  turns: 0,
  inputTokens: 0,
  outputTokens: 0,
  costUsd: 0,
  upstreamReconnects: 0,
  firstAudioMs: null,
};

/** What a conversation came to, on top of what the ones before it on other instances had. */
export function withCounters(before: SessionStats, counters: ConversationCounters): SessionStats {
  return {
    ...before,
    framesDropped: before.framesDropped + counters.framesDropped,
    interruptions: before.interruptions + counters.interruptions,
    turns: before.turns + counters.turns,
    inputTokens: before.inputTokens + counters.inputTokens,
    outputTokens: before.outputTokens + counters.outputTokens,
    costUsd: before.costUsd + counters.costUsd,
    upstreamReconnects: before.upstreamReconnects + counters.upstreamReconnects,
    firstAudioMs: percentile(counters.firstAudioMs, 0.5) ?? before.firstAudioMs,
  };
}

/**
 * The value that a share of all stay at or below (nearest rank); null of none.
 * @param share above 0, up to 1
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}
