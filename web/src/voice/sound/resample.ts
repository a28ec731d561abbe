/** Attenuation of frequencies that would alias, in decibels. */
const stopbandDb = 96;
/** End of the passband, as a share of the lower of the two Nyquist frequencies. */
const passband = 0.875;

/** Takes the next samples at the old rate and returns those due at the new one; keeps what it still needs. */
export type Resample = (input: Float32Array) => Float32Array;

/**
 * Changes the rate of a running signal by a polyphase filter: a Kaiser-windowed sinc, with one set of taps for each place
 * that an output sample can have between two input samples. Formulas: Oppenheim and Schafer, Discrete-Time Signal
 * Processing, 7.6 (the Kaiser window).
 * @param from samples per second
 * @param to samples per second
 */
export function createResampler(from: number, to: number): Resample {
  if (from === to) return (input) => input.slice();
  const shared = greatestCommonDivisor(from, to);
  const up = to / shared;
  const down = from / shared;
  const phases = filterPhases(from, to, up);
  const taps = phases[0]?.length ?? 0;
  let kept = new Float32Array(taps - 1);
  /** Of the next output sample: steps of 1/up input samples after the first new one. */
  let position = 0;

  return (input) => {
    const samples = new Float32Array(kept.length + input.length);
    samples.set(kept);
    samples.set(input, kept.length);
    const due = Math.max(0, Math.ceil((input.length * up - position) / down));
    const output = new Float32Array(due);
    for (let n = 0; n < due; n += 1) {
      const phase = phases[position % up];
      const first = Math.floor(position / up);
      let sum = 0;
      if (phase) for (let k = 0; k < taps; k += 1) sum += (samples[first + k] ?? 0) * (phase[k] ?? 0);
      output[n] = sum;
      position += down;
    }
    position -= input.length * up;
    kept = samples.slice(samples.length - taps + 1);
    return output;
  };
}

/** The taps for each of `up` places between two input samples, each set with a gain of one. */
function filterPhases(from: number, to: number, up: number): Float32Array[] {
  const nyquist = Math.min(from, to) / 2;
  const cutoff = (nyquist * (1 + passband)) / 2 / from;
  const transition = (2 * Math.PI * nyquist * (1 - passband)) / from;
  const taps = 2 * Math.ceil((stopbandDb - 7.95) / (2.285 * transition) / 2);
  const beta = 0.1102 * (stopbandDb - 8.7);
  return Array.from({ length: up }, (_, phase) => {
    const set = Float64Array.from({ length: taps }, (__, k) => {
      const at = k - taps / 2 + 1 - phase / up;
      return sinc(2 * cutoff * at) * kaiser(at / (taps / 2), beta);
    });
    const gain = set.reduce((sum, tap) => sum + tap, 0);
    return Float32Array.from(set, (tap) => tap / gain);
  });
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** @param x from -1 to 1 across the window */
function kaiser(x: number, beta: number): number {
  return x <= -1 || x >= 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
}

/** The modified Bessel function of the first kind and order zero, by its series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
