import { describe, expect, it } from 'vitest';
import { audioSessionOf, newToken } from '../../src/index.ts';
import { fits, hashOf, newSecret } from '../../src/voice/secret.ts';

describe('a secret', () => {
  it('is another one each time, and fits the hash of its own alone', () => {
    const [one, other] = [newSecret(), newSecret()];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(fits(one, hashOf(one))).toBe(true);
    expect(fits(other, hashOf(one))).toBe(false);
    expect(fits('', hashOf(one))).toBe(false);
    expect(fits(one, null)).toBe(false);
  });

  it('is not kept in its hash', () => {
    const secret = newSecret();
    expect(hashOf(secret)).not.toContain(secret);
    expect(hashOf(secret)).toBe(hashOf(secret));
  });
});

describe('a resume token', () => {
  it('names its audio session, and nothing else does', () => {
    const id = '5f9c0a8e-5c0a-4a55-8ea1-1f6a7c1f2f10';
    expect(audioSessionOf(newToken(id))).toBe(id);
    for (const other of ['', id, `${id}.short`, `../${newToken(id)}`, `${newToken(id)}x`]) {
      expect(audioSessionOf(other)).toBeNull();
    }
  });
});
