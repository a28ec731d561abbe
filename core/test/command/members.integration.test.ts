import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs the command against the stack that the tests run on. */
function members(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, '../../bin/members.ts'), ...args],
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

describe('npm run members', () => {
  it('adds, changes, lists, resets and removes', async () => {
    const email = `${randomUUID()}@example.com`;
    const done = async (...args: string[]) => {
      const { code, out, err } = await members(...args);
      expect(err).toBe('');
      expect(code).toBe(0);
      return out;
    };
    expect(await done('add', email.toUpperCase(), '--role', 'admin', '--note', 'First one')).toContain(
      `${email}  admin  text  "First one"`,
    );
    expect(await done('update', email, '--tier', 'voice', '--cost-per-day', '0.5')).toContain(
      `${email}  admin  voice  costPerDayUsd=0.5  "First one"`,
    );
    expect(await done('update', email, '--cost-per-day', 'default')).not.toContain('costPerDayUsd');
    expect(await done('list', '--search', email.slice(0, 8))).toMatch(/\n1 member\n$/);
    expect(await done('reset-limits', email)).toContain('fresh day');
    expect(await done('remove', email)).toContain('off the guest list');
    expect(await done('list', '--search', email.slice(0, 8))).toMatch(/\n0 members\n$/);
  });

  it.each([
    [['add', 'nobody'], 'Name the email address: That is not an email address.'],
    [['add', 'a@example.com', '--role', 'king'], '--role takes player or admin'],
    [['remove', 'nobody-at-all@example.com'], 'nobody-at-all@example.com is not on the guest list.'],
    [
      ['promote', 'a@example.com'],
      'There is no "promote"; there are add, update, remove, reset-limits, list.',
    ],
    [['add'], 'Say whom: npm run members -- add someone@example.com'],
    [['list', '--port-offset', '39'], 'Nothing answers on 127.0.0.1:8119: start the local stack'],
    [['list', '--frob'], "Unknown option '--frob'; the flags are --role"],
  ])('says what is wrong with %j in one sentence', async (args, sentence) => {
    const { code, err } = await members(...args);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
