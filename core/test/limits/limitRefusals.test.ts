import { describe, expect, it } from 'vitest';
import { limitRefusals } from '../../src/limits/limitRefusals.ts';
import type { Refusal } from '../../src/refusal.ts';

const evening = Date.UTC(2026, 10, 21, 21, 30);
const inSevenMinutes = new Date(evening + 7 * 60_000);

const sentences: [string, Refusal, string][] = [
  [
    'shows of the day',
    limitRefusals.dailySessions(10, evening),
    'You have played your 10 shows for today; the next one opens at midnight UTC, in 2 h 30 min.',
  ],
  [
    'no shows at all',
    limitRefusals.dailySessions(0, evening),
    'Your limit is 0 shows a day, and the next day begins at midnight UTC, in 2 h 30 min: ask an admin to raise it.',
  ],
  [
    'shows on stage',
    limitRefusals.activeSessions(3, 3, inSevenMinutes, evening),
    'You have 3 shows on stage, and 3 at once is the limit: end one, or wait 7 minutes until an idle one closes by itself.',
  ],
  [
    'no show on stage at all',
    limitRefusals.activeSessions(0, 0, null, evening),
    'Your limit is 0 shows on stage at once, and waiting does not change that: ask an admin to raise it.',
  ],
  [
    'cost of the day',
    limitRefusals.dailyCost(2, evening),
    "Your shows have used up today's $2.00 of the cast's time; the next one opens at midnight UTC, in 2 h 30 min.",
  ],
  [
    'voice minutes',
    limitRefusals.voiceMinutes(60, evening),
    'You have used your 60 minutes of voice for today; go on by typing, or speak again after midnight UTC, in 2 h 30 min.',
  ],
  [
    "the project's cost",
    limitRefusals.projectCost(250, evening),
    'The house has spent its $250.00 for today; the stage opens again at midnight UTC, in 2 h 30 min.',
  ],
];

describe('a limit that is reached', () => {
  it.each(sentences)(
    'is told in one sentence with its number and its end: %s',
    (_what, refusal, sentence) => {
      expect(refusal.message).toBe(sentence);
      expect(sentence).toMatch(/^[A-Z][^.]*(\.\d\d[^.]*)?\.$/);
    },
  );

  it('says when trying again makes sense, wherever waiting helps', () => {
    for (const [, { retryAt, message }] of sentences) {
      const helps = !message.includes('waiting does not change that');
      expect(retryAt !== undefined).toBe(helps);
      if (retryAt) expect(retryAt.getTime()).toBeGreaterThan(evening);
    }
  });
});
