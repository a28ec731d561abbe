import type { LiveServerMessage } from '@google/genai';
import { describe, expect, it } from 'vitest';
import { LiveBill, mostOnLine } from '../../src/models/liveBill.ts';
import { liveModelConfig } from '../../src/models/modelConfig.ts';
import { reckonTokens } from '../../src/models/reckoning.ts';
import { addUsage, noUsage } from '../../src/models/usage.ts';

const instructions = 'You play by voice.';
const second = 48_000;

function aLine(resumed = false) {
  let spent = noUsage;
  const bill = new LiveBill(liveModelConfig, resumed ? null : instructions, (usage) => {
    spent = addUsage(spent, usage);
  });
  const hear = (message: object) => bill.hear(message as LiveServerMessage);
  return {
    bill,
    tokens: () => [spent.inputTokens, spent.outputTokens],
    says: (seconds: number) => {
      const data = Buffer.alloc(seconds * second).toString('base64');
      hear({ serverContent: { modelTurn: { parts: [{ inlineData: { data } }] } } });
    },
    ends: () => hear({ serverContent: { turnComplete: true } }),
    reports: (promptTokenCount: number, responseTokenCount: number) =>
      hear({ usageMetadata: { promptTokenCount, responseTokenCount } }),
  };
}

describe('what a line to the Live model costs', () => {
  it('is what it reports, before the end of an exchange or after it, and nothing besides', () => {
    const { bill, tokens, says, ends, reports } = aLine();
    for (let n = 0; n < 3; n += 1) {
      bill.heard(32_000);
      bill.spoken();
      says(2);
      if (n === 1) reports(500, 50);
      ends();
      if (n !== 1) reports(500, 50);
    }
    bill.lost();
    expect(tokens()).toEqual([1_500, 150]);
  });

  it('is reckoned for an exchange that ended without a report, once another is asked for', () => {
    const { bill, tokens, says, ends } = aLine();
    bill.told(['A lighthouse.'], false);
    bill.heard(64_000);
    bill.spoken();
    says(2);
    ends();
    expect(tokens()).toEqual([0, 0]);
    bill.told(['{"line":"Ahoy"}'], true);
    expect(tokens()).toEqual([reckonTokens(instructions) + reckonTokens('A lighthouse.') + 50, 50]);
  });

  it('is reckoned when the line goes, with what may have been on its way', () => {
    const { bill, tokens, says } = aLine();
    bill.heard(32_000);
    bill.spoken();
    says(4);
    bill.lost();
    bill.lost();
    expect(tokens()).toEqual([reckonTokens(instructions) + 25, 100 + 250]);
  });

  it('starts from all that the model may remember on a line that goes on with a session', () => {
    const { bill, tokens } = aLine(true);
    bill.spoken();
    bill.lost();
    expect(tokens()[0]).toBeGreaterThanOrEqual(liveModelConfig.compressAtTokens);
    expect(tokens()[0]).toBeLessThanOrEqual(mostOnLine(liveModelConfig).inputTokens);
  });

  it('grows with what was told since the last report', () => {
    const { bill, tokens, ends, reports } = aLine();
    bill.spoken();
    bill.told(['A lighthouse.'], false);
    reports(500, 50);
    ends();
    bill.spoken();
    bill.lost();
    expect(tokens()[0]).toBe(500 + 500 + 50 + reckonTokens('A lighthouse.'));
  });

  it('counts an answer that was reported only after the next exchanges were asked for', () => {
    const { bill, tokens, ends, reports } = aLine();
    const correction = '{"line":"I brought oats, and all of them are wet."}';
    bill.spoken();
    bill.told([correction], true);
    reports(500, 50);
    ends();
    bill.spoken();
    bill.lost();
    const before = 500 + 50 + reckonTokens(correction);
    expect(tokens()[0]).toBe(500 + 2 * before);
  });

  it('is reckoned no lower for what was reckoned too high before', () => {
    const { bill, tokens, ends, reports } = aLine();
    bill.told(['x'.repeat(8_000)], false);
    for (let n = 0; n < 3; n += 1) {
      bill.spoken();
      // Asked for before the report of the one before has come.
      bill.told(['Oats.'], true);
      reports(1_000, 100);
      ends();
      reports(1_200, 100);
      ends();
    }
    bill.spoken();
    bill.lost();
    expect(tokens()[0]).toBeGreaterThanOrEqual(3 * (1_000 + 1_200) + 1_300);
  });

  it('reckons what was answered where a report leaves it out', () => {
    const { bill, tokens, says, ends, reports } = aLine();
    bill.spoken();
    says(4);
    reports(500, 0);
    ends();
    bill.spoken();
    bill.lost();
    expect(tokens()).toEqual([500 + 500 + 100, 100 + 250]);
  });

  it('knows of an answer without a report in the exchanges that were asked for meanwhile', () => {
    const { bill, tokens, says } = aLine();
    bill.spoken();
    says(8);
    bill.told(['Oats.'], true);
    bill.lost();
    const first = reckonTokens(instructions);
    expect(tokens()[0]).toBe(first + first + reckonTokens('Oats.') + 200);
  });

  it('is nothing for a line without speech', () => {
    const { bill, tokens } = aLine();
    bill.heard(32_000);
    bill.lost();
    expect(tokens()).toEqual([0, 0]);
  });
});

describe('the most that may be used before it is counted', () => {
  it('is six long answers to a context a turn over where it is compressed', () => {
    const { compressAtTokens } = liveModelConfig;
    const { inputTokens, outputTokens, costUsd } = mostOnLine(liveModelConfig);
    expect([inputTokens, outputTokens]).toEqual([6 * (compressAtTokens + 3_000), 6 * 1_500]);
    expect(costUsd).toBeCloseTo((6 * (8_000 * 3 + 1_500 * 12)) / 1e6, 10);
    const later = mostOnLine({ ...liveModelConfig, compressAtTokens: 12_000 });
    expect(later.costUsd - costUsd).toBeCloseTo((6 * 7_000 * 3) / 1e6, 10);
  });
});
