import { percentile } from '@improv/core/voice/sessionStats';
import { round } from '../statistics.ts';

/** How much memory a process had at one moment. */
export interface MemorySample {
  /** Seconds since the watch began. */
  readonly at: number;
  readonly rssBytes: number;
}

export interface MemoryCourse {
  readonly rss_mb_first_quarter: number;
  readonly rss_mb_last_quarter: number;
  readonly rss_mb_most: number;
  /** Of a straight line through the second half: by then buffers and caches have their size. */
  readonly rss_mb_per_minute: number;
  /** The last quarter has no more than `mostGrowth` times the third's. */
  readonly memory_flat: boolean;
}

const mostGrowth = 1.05;
const megabyte = 1024 * 1024;

/** How memory went over a run. */
export function courseOf(samples: readonly MemorySample[]): MemoryCourse {
  const quarter = (n: number) => {
    const part = samples.slice(
      Math.floor((n * samples.length) / 4),
      Math.ceil(((n + 1) * samples.length) / 4),
    );
    const median = percentile(
      part.map(({ rssBytes }) => rssBytes / megabyte),
      0.5,
    );
    return median ?? Number.NaN;
  };
  const later = samples.slice(Math.floor(samples.length / 2));
  return {
    rss_mb_first_quarter: round(quarter(0)),
    rss_mb_last_quarter: round(quarter(3)),
    rss_mb_most: round(Math.max(...samples.map(({ rssBytes }) => rssBytes / megabyte))),
    rss_mb_per_minute: round(slopeOf(later) * 60, 2),
    memory_flat: quarter(3) <= mostGrowth * quarter(2),
  };
}

/** Megabytes a second, by least squares. */
function slopeOf(samples: readonly MemorySample[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = mean(samples.map((sample) => sample.at));
  const height = mean(samples.map(({ rssBytes }) => rssBytes / megabyte));
  let [across, along] = [0, 0];
  for (const sample of samples) {
    across += (sample.at - at) * (sample.rssBytes / megabyte - height);
    along += (sample.at - at) ** 2;
  }
  return along === 0 ? 0 : across / along;
}
