/** Taps of the filter for each sample that comes out; even. 32 keep what aliases below -80 dB. */
const taps = 32;
/** Shape of the Kaiser window: 8.6 gives a stopband of about -90 dB (Kaiser, 1974). */
const beta = 8.6;
/** How much of the narrower band is passed; the rest is where the filter falls. */
const passed = 0.92;

/**
 * Changes the rate of a sound by `up / down`, with a linear-phase low-pass filter at the narrower band, so that nothing
 * is heard that was not there. Time is kept: sample `n` of the result belongs to sample `n * down / up` of the source.
 */
export function resample(source: Int16Array, up: number, down: number): Int16Array {
  const phases = filterBank(up, down);
  const result = new Int16Array(Math.floor((source.length * up) / down));
  const half = taps / 2;
  for (let n = 0; n < result.length; n += 1) {
    const position = n * down;
    const phase = phases[position % up] as Float64Array;
    const first = Math.floor(position / up) - half + 1;
    let sum = 0;
    for (let k = 0; k < taps; k += 1) sum += (phase[k] as number) * (source[first + k] ?? 0);
    result[n] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
  return result;
}

const banks = new Map<string, Float64Array[]>();

/** One set of taps for each place between two source samples, each summing to 1. */
function filterBank(up: number, down: number): Float64Array[] {
  const key = `${up}/${down}`;
  const known = banks.get(key);
  if (known) return known;
  const cutoff = Math.min(1, up / down) * passed;
  const bank = Array.from({ length: up }, (_, phase) => {
    const weights = Float64Array.from({ length: taps }, (_, k) => {
      const t = k - (taps / 2 - 1) - phase / up;
      return cutoff * sinc(cutoff * t) * kaiser(t / (taps / 2));
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => weight / sum);
  });
  banks.set(key, bank);
  return bank;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** @param x -1 to 1 across the window */
function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
}

/** The modified Bessel function of the first kind and order zero, by its series. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
