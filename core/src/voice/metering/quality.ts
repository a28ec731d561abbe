import { downFrameMs } from '@improv/contract';
import type { SessionStats } from '../sessionStats.ts';

/** What was wrong, how much of it costs one point, and how many points it can cost at most. */
interface Deduction {
  readonly amount: number;
  readonly perPoint: number;
  readonly atMost: number;
}

/** The figures of a very short run say little: it counts as one minute. */
const shortestMinutes = 1;

/**
 * How well it sounded, as one number from 0 to 100: 100, less
 * - 10 for each underrun a minute, at most 40;
 * - 10 for each second of sound a minute that was dropped, at most 40;
 * - 20 for each return after a dropped line per ten minutes, at most 30;
 * - 1 for each 15 ms of round trip (95th percentile) over 150 ms, at most 15;
 * - 1 for each 5 ms of jitter over 30 ms, at most 10;
 * - 1 for each 100 ms over 1,500 from the player's last word to the first audio (median), at most 20.
 *
 * The steps are the product's own: an underrun is a hole in a sentence, and a dropped line a hole in the scene; up to
 * 150 ms of round trip passes unnoticed in a conversation (ITU-T G.114 asks for as much one way).
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
