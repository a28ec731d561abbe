import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of randomness; as base64url 43 characters. */
const secretBytes = 32;

/** What opens a door once: told to one client, and kept here only as its hash. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** A secret as it is kept. It has all the randomness a key needs, so a plain SHA-256 does: nothing can be guessed. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Whether a secret is the one that was kept, in a time that tells nothing about how near it came. */
export function fits(secret: string, hash: string | null): boolean {
  if (hash === null) return false;
  const [given, kept] = [Buffer.from(hashOf(secret)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
