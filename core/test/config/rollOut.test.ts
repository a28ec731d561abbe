import { describe, expect, it } from 'vitest';
import { isAmong, mayUseVoice } from '../../src/config/rollOut.ts';
import { asRuntimeConfig } from '../../src/config/runtime.ts';

const emails = Array.from({ length: 5_000 }, (_, n) => `guest${n}@example.com`);

describe('a roll-out', () => {
  it.each([0, 1, 10, 25, 37, 50, 99, 100])(
    'reaches about %i %% of the members, always the same ones',
    (percent) => {
      const reached = emails.filter((email) => isAmong(email, 'voice', percent));
      expect(Math.abs(reached.length / emails.length - percent / 100)).toBeLessThan(0.02);
      expect(emails.filter((email) => isAmong(email, 'voice', percent))).toEqual(reached);
    },
  );

  it('takes no member away when it grows', () => {
    for (const email of emails.filter((email) => isAmong(email, 'voice', 10))) {
      expect(isAmong(email, 'voice', 50)).toBe(true);
    }
  });

  it('gives no voice to members of the text tier', () => {
    const all = asRuntimeConfig({ flags: { voicePercent: 100 } });
    const member = { email: 'robin@example.com', role: 'player', limits: {} } as const;
    expect(mayUseVoice(all, { ...member, tier: 'voice' })).toBe(true);
    expect(mayUseVoice(all, { ...member, tier: 'text' })).toBe(false);
    expect(mayUseVoice(asRuntimeConfig({}), { ...member, tier: 'voice' })).toBe(false);
  });
});
