import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of randomness; 43 characters as base64url. */
const secretBytes = 32;

/** A new random secret. It is given to one client, and only its hash is stored. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** The hash of a secret, as it is stored. SHA-256 without a salt is enough, because a random secret can't be guessed. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Whether a secret matches a stored hash, compared in constant time. */
export function fits(secret: string, hash: string | null): boolean {
  if (hash === null) return false;
  const [given, kept] = [Buffer.from(hashOf(secret)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
