import { ApiError, FinishReason, type GenerateContentResponse, ThinkingLevel } from '@google/genai';
import { describe, expect, it } from 'vitest';
import { Attempt, metered } from '../../src/models/attempt.ts';
import { InvalidModelOutputError, ModelTimeoutError } from '../../src/models/errors.ts';
import { Tally } from '../../src/models/meter.ts';
import { modelConfigs } from '../../src/models/modelConfig.ts';
import { mostOf, reckonTokens } from '../../src/models/reckoning.ts';
import { noUsage } from '../../src/models/usage.ts';

const casting = { ...modelConfigs.partner, thinking: ThinkingLevel.MINIMAL };
const inputTokens = 3_000;
const most = mostOf(casting, inputTokens);

const said = (text: string, more: object = {}) =>
  ({ text, candidates: [{}], ...more }) as unknown as GenerateContentResponse;
const last = (text: string, more: object = {}) =>
  said(text, { candidates: [{ finishReason: FinishReason.STOP }], ...more });
const usage = (promptTokenCount: number, candidatesTokenCount?: number) => ({
  usageMetadata: { promptTokenCount, candidatesTokenCount },
});

/** What a try of these answers is taken to have used. */
function tokensOf(answers: readonly GenerateContentResponse[], failure?: unknown, of = casting) {
  const attempt = new Attempt(of, inputTokens);
  for (const answer of answers) attempt.hear(answer, answer.text ?? '');
  const { inputTokens: input, outputTokens: output } = attempt.cost(failure);
  return { input, output };
}

describe('what a try has used', () => {
  it('is what the model says of an answer that was seen to its end', () => {
    expect(tokensOf([said('The lantern', usage(700, 3)), last(' is still.', usage(700, 6))])).toEqual({
      input: 700,
      output: 6,
    });
  });

  it('is reckoned where the model says nothing, rather too dear', () => {
    const text = 'The lantern is still.';
    const { input, output } = tokensOf([said(text), last('')]);
    expect(input).toBe(inputTokens);
    expect(output).toBe(reckonTokens(text));
    expect(output).toBeGreaterThan(text.length / 3);
    const thoughtAbout = { ...casting, thinking: ThinkingLevel.LOW };
    expect(tokensOf([last(text)], undefined, thoughtAbout).output).toBeGreaterThan(output + 500);
  });

  it('is reckoned for what the model leaves out, and for what came after its report', () => {
    expect(tokensOf([last('The lantern is still.', usage(700))])).toEqual({ input: 700, output: 11 });
    const prompt = { usageMetadata: { promptTokenCount: 700, totalTokenCount: 700 } };
    expect(tokensOf([last('The lantern is still.', prompt)])).toEqual({ input: 700, output: 11 });
    expect(tokensOf([said('The lantern', usage(700, 3)), last(' is still.')])).toEqual({
      input: 700,
      output: 11,
    });
  });

  it('counts thinking that only the total tells of', () => {
    const total = { usageMetadata: { promptTokenCount: 700, candidatesTokenCount: 6, totalTokenCount: 806 } };
    expect(tokensOf([last('The lantern is still.', total)])).toEqual({ input: 700, output: 106 });
  });

  it('is as much as it may have been for an answer that broke off, was given up or came too late', () => {
    const output = casting.maxOutputTokens;
    expect(tokensOf([], new ModelTimeoutError('too late'))).toEqual({ input: inputTokens, output });
    expect(tokensOf([said('The')], new TypeError('terminated'))).toEqual({ input: inputTokens, output });
    expect(tokensOf([said('The', usage(700, 1))], new InvalidModelOutputError('screened'))).toEqual({
      input: 700,
      output,
    });
  });

  it('is not lost with an answer that was blocked', () => {
    const blocked = said('', {
      candidates: [{ finishReason: FinishReason.SAFETY }],
      usageMetadata: { promptTokenCount: 700, candidatesTokenCount: 0, thoughtsTokenCount: 90 },
    });
    expect(tokensOf([blocked], new InvalidModelOutputError('blocked'))).toEqual({ input: 700, output: 90 });
    const asked = { promptFeedback: { blockReason: 'SAFETY' }, candidates: undefined };
    const total = { usageMetadata: { promptTokenCount: 700, totalTokenCount: 700 } };
    expect(tokensOf([said('', { ...asked, ...total })], new InvalidModelOutputError('blocked'))).toEqual({
      input: 700,
      output: 0,
    });
  });

  it('is nothing for a request that was refused, or never arrived', () => {
    const refused = new ApiError({ status: 503, message: 'overloaded' });
    expect(tokensOf([], refused)).toEqual({ input: 0, output: 0 });
    const unreached = new TypeError('fetch failed', {
      cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
    });
    expect(tokensOf([], unreached)).toEqual({ input: 0, output: 0 });
    expect(tokensOf([said('The')], refused).output).toBe(casting.maxOutputTokens);
  });

  it('is never more than what is put by for it', () => {
    const { inputTokens: input, outputTokens: output } = most;
    expect(tokensOf([], new ModelTimeoutError('too late'))).toEqual({ input, output });
    expect(tokensOf([last('x'.repeat(100_000))]).output).toBe(output);
  });
});

describe('a try', () => {
  it('is not made when what it may cost can not be put by', async () => {
    let made = false;
    const broke = {
      begin: async () => {
        throw new Error('Firestore is away');
      },
    };
    const act = async () => {
      made = true;
    };
    await expect(metered(broke, most, () => noUsage, act)).rejects.toThrow('Firestore is away');
    expect(made).toBe(false);
  });

  it('is paid for whatever comes of it', async () => {
    const tally = new Tally();
    const failing = metered(
      tally,
      most,
      () => most,
      async () => {
        throw new ModelTimeoutError('too late');
      },
    );
    await expect(failing).rejects.toThrow(ModelTimeoutError);
    await metered(
      tally,
      most,
      () => most,
      async () => 'done',
    );
    expect(tally.total.outputTokens).toBe(2 * most.outputTokens);
  });
});

describe('tokens that were not counted', () => {
  it('are reckoned too high for every script', () => {
    // Characters to a token as Gemini has them, roughly: English 4, Russian 3, Chinese 1.3, a digit and an emoji 1 and less.
    const texts = { 'a quiet evening at the harbour': 4, 'тихий вечер в гавани': 3, 港口的宁静夜晚: 1.3 };
    for (const [text, characters] of Object.entries(texts)) {
      expect(reckonTokens(text), text).toBeGreaterThanOrEqual(text.length / characters);
    }
  });
});
