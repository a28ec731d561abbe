import { expect, it } from 'vitest';
import { voiceUrl } from '../src/voiceUrl.ts';

it('the voice service is where it is configured, and nowhere when that is `none`', () => {
  expect(voiceUrl({ VOICE_URL: 'wss://voice.improv.example/voice' })).toBe(
    'wss://voice.improv.example/voice',
  );
  for (const env of [{ VOICE_URL: 'none' }, { VOICE_URL: '' }, {}]) expect(voiceUrl(env)).toBeUndefined();
});
