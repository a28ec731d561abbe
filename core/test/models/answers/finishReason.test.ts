import { FinishReason } from '@google/genai';
import { describe, expect, it } from 'vitest';
import { type AnswerEnd, answerEnd } from '../../../src/models/answers/finishReason.ts';

/** As docs/models.md has it. */
const table: Readonly<Record<string, AnswerEnd>> = {
  STOP: 'whole',
  MAX_TOKENS: 'cut',
  SAFETY: 'blocked',
  PROHIBITED_CONTENT: 'blocked',
  BLOCKLIST: 'blocked',
  SPII: 'blocked',
  RECITATION: 'blocked',
};

describe('the reason that an answer ended with', () => {
  it.each(Object.values(FinishReason))('%s has one meaning', (reason) => {
    expect(answerEnd(reason)).toBe(table[reason] ?? 'broken');
  });

  it('is missing where the stream broke off', () => expect(answerEnd(undefined)).toBe('broken'));

  it('may be one that the SDK does not know yet', () => {
    expect(answerEnd('SOMETHING_NEW' as FinishReason)).toBe('broken');
  });
});
