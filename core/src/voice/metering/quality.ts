import { downFrameMs } from '@improv/contract';
import type { SessionStats } from '../sessionStats.ts';

/** A quality problem: its amount, how much of it costs one point, and the most points that it can cost. */
interface Deduction {
  readonly amount: number;
  readonly perPoint: number;
  readonly atMost: number;
}

/** A shorter session counts as one minute, because its statistics say little. */
const shortestMinutes = 1;

/**
 * How well an audio session sounded, from 0 to 100. From 100 are deducted:
 * - 10 for each underrun a minute, at most 40;
 * - 10 for each second of audio dropped a minute, at most 40;
 * - 20 for each reconnect per ten minutes, at most 30;
 * - 1 for each 15 ms of round trip (95th percentile) over 150 ms, at most 15;
 * - 1 for each 5 ms of jitter over 30 ms, at most 10;
 * - 1 for each 100 ms over 1,500 from the player's last word to the first audio (median), at most 20.
 *
 * The weights are our own: an underrun is a gap in a sentence, and a reconnect a gap in the scene. Up to 150 ms of round trip
 * go unnoticed in a conversation (ITU-T G.114 recommends at most 150 ms one way).
 * @param connectedSeconds of all connections
 */
export function qualityOf(
  stats: Pick<
    SessionStats,
    'underruns' | 'framesDropped' | 'reconnects' | 'rttMs' | 'jitterMs' | 'firstAudioMs'
  >,
  connectedSeconds: number,
): number {
  const minutes = Math.max(connectedSeconds / 60, shortestMinutes);
  const droppedSeconds = (stats.framesDropped * downFrameMs) / 1000;
  const deductions: Deduction[] = [
    { amount: stats.underruns / minutes, perPoint: 0.1, atMost: 40 },
    { amount: droppedSeconds / minutes, perPoint: 0.1, atMost: 40 },
    { amount: stats.reconnects / Math.max(minutes / 10, 1), perPoint: 0.05, atMost: 30 },
    { amount: (stats.rttMs?.p95 ?? 0) - 150, perPoint: 15, atMost: 15 },
    { amount: stats.jitterMs - 30, perPoint: 5, atMost: 10 },
    { amount: (stats.firstAudioMs ?? 0) - 1_500, perPoint: 100, atMost: 20 },
  ];
  const lost = deductions
    .map(({ amount, perPoint, atMost }) => Math.min(Math.max(amount, 0) / perPoint, atMost))
    .reduce((sum, points) => sum + points, 0);
  return Math.max(0, Math.round(100 - lost));
}
