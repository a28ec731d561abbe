import { MediaModality } from '@google/genai';
import { describe, expect, it } from 'vitest';
import { voicesFrom } from '../../src/models/modelConfig.ts';
import { liveUsageOf, usageOf } from '../../src/models/usage.ts';

const at = Date.parse('2026-11-21T12:00:00Z');
const live = 'gemini-3.8-live';

describe('what an exchange by voice costs', () => {
  it('is text at the price of text and audio at the price of audio', () => {
    const usage = liveUsageOf(
      live,
      {
        promptTokenCount: 3_000_000,
        promptTokensDetails: [
          { modality: MediaModality.TEXT, tokenCount: 2_000_000 },
          { modality: MediaModality.AUDIO, tokenCount: 1_000_000 },
        ],
        responseTokenCount: 1_000_000,
        responseTokensDetails: [{ modality: MediaModality.AUDIO, tokenCount: 1_000_000 }],
        thoughtsTokenCount: 1_000_000,
      },
      at,
    );
    expect(usage).toEqual({
      inputTokens: 3_000_000,
      outputTokens: 2_000_000,
      costUsd: 2 * 0.75 + 3 + 12 + 4.5,
    });
  });

  it('is rather too dear than too cheap where the report does not say what was text', () => {
    const reported = { promptTokenCount: 1_000_000, responseTokenCount: 1_000_000 };
    expect(liveUsageOf(live, reported, at).costUsd).toBe(15);
    expect(liveUsageOf('some-new-live-model', reported, at).costUsd).toBeGreaterThanOrEqual(15);
    expect(liveUsageOf(live, {}, at).costUsd).toBe(0);
  });

  it('counts generated speech by the price of its day', () => {
    const spoken = { promptTokenCount: 1_000_000, candidatesTokenCount: 1_000_000 };
    expect(usageOf('gemini-3.8-flash-lite-tts', spoken, at).costUsd).toBe(6.5);
    expect(usageOf('gemini-3.8-flash-lite-tts', spoken, Date.parse('2027-01-01T00:00:00Z')).costUsd).toBe(13);
  });
});

describe('the models that speak', () => {
  it('can be named by the environment', () => {
    const voices = voicesFrom({ CAST_LIVE_MODEL: 'gemini-4-live', CAST_SPEECH_MODEL: '' });
    expect(voices.live.model).toBe('gemini-4-live');
    expect(voices.speech.model).toBe('gemini-3.8-flash-lite-tts');
  });
});
