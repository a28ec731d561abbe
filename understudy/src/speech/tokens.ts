import { speechRate } from './flite.ts';

/** Tokens of a second of sound, in and out (Google's Live API guide, October 2026). */
const tokensPerSecond = 25;

/** Tokens that a length of sound costs, rounded up. */
export function tokensOfSeconds(seconds: number): number {
  // A hundredth of a token is float noise, no sound.
  return Math.ceil(seconds * tokensPerSecond - 0.01);
}

/** Tokens of generated speech. @param bytes of PCM16 at 24 kHz */
export function audioTokens(bytes: number): number {
  return tokensOfSeconds(bytes / 2 / speechRate);
}
