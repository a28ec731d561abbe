import { describe, expect, it } from 'vitest';
import { liveModelConfig } from '../../src/models/modelConfig.ts';
import { audienceVoices, voiceOf } from '../../src/models/roles.ts';

const spotlight = (archetypeId: string) => ({ kind: 'spotlight', archetypeId }) as const;

describe('a voice', () => {
  it('stays with an archetype, in every show and at any time', () => {
    expect(voiceOf(spotlight('night-shift-nurse'))).toBe(voiceOf(spotlight('night-shift-nurse')));
  });

  it("in the audience is never the MC's nor the Partner's", () => {
    expect(audienceVoices).not.toContain(voiceOf({ kind: 'mc' }));
    expect(audienceVoices).not.toContain(liveModelConfig.voice);
  });

  it('is drawn from all there are', () => {
    const drawn = new Set(Array.from({ length: 300 }, (_, n) => voiceOf(spotlight(`archetype-${n}`))));
    expect(drawn).toEqual(new Set(audienceVoices));
  });
});
