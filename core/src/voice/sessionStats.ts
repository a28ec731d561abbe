import { z } from 'zod';

const count = z.int().min(0);

/** What one conversation has counted so far. */
export interface ConversationCounters {
  /** Answers that the player spoke over. */
  readonly interruptions: number;
  /** Turns that were played. */
  readonly turns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
  /** Reconnects to the Live model. */
  readonly upstreamReconnects: number;
  /** Milliseconds from the player's last word to the first audio of the answer, for the latest turns. */
  readonly firstAudioMs: readonly number[];
  /** Audio frames that were dropped before they could be sent. */
  readonly framesDropped: number;
}

/** The statistics of an audio session, as `audioSessions/{id}` stores them. */
export const SessionStats = z.object({
  /** Times that the client resumed after its connection had dropped. */
  reconnects: count,
  /** Seconds that the client was disconnected. */
  offlineSeconds: z.number().min(0),
  /** Times that the client's playback buffer ran empty within an utterance. */
  underruns: count,
  /** Audio frames that were never sent to the client. Absent in old documents. */
  framesDropped: count.default(0),
  /** Milliseconds, as the client last reported. */
  jitterMs: z.number().min(0),
  /** Round trips of pings, milliseconds; null before the first. */
  rttMs: z.object({ median: z.number(), p95: z.number() }).nullable(),
  /** Answers that the player spoke over. */
  interruptions: count,
  turns: count,
  inputTokens: count,
  outputTokens: count,
  costUsd: z.number().min(0),
  /** Reconnects to the Live model. */
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

/** Adds a conversation's counters to the statistics of the instances before. */
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
