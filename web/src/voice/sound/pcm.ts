/** PCM16 of samples from -1 to 1; what is louder is cut off. */
export function toPcm16(samples: Float32Array): Int16Array<ArrayBuffer> {
  return Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
}

export function fromPcm16(pcm: Int16Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(pcm, (sample) => sample / 32_768);
}

/** Samples of a little-endian PCM16 payload, wherever it begins within its frame. */
export function samplesOf(payload: Uint8Array): Int16Array<ArrayBuffer> {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  return Int16Array.from({ length: payload.byteLength >> 1 }, (_, index) => view.getInt16(index * 2, true));
}

/** Little-endian bytes, as they travel. */
export function payloadOf(pcm: Int16Array): Uint8Array<ArrayBuffer> {
  const payload = new Uint8Array(pcm.length * 2);
  const view = new DataView(payload.buffer);
  pcm.forEach((sample, index) => {
    view.setInt16(index * 2, sample, true);
  });
  return payload;
}

/** The meter's range. */
const silenceDb = -55;
const fullDb = -8;

/** How loud it is to an ear: 0 (silence) to 1 (as loud as speech gets), even in decibels. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  const db = 10 * Math.log10(power + 1e-12);
  return Math.max(0, Math.min(1, (db - silenceDb) / (fullDb - silenceDb)));
}
