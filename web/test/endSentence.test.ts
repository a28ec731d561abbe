import { voiceCloseCodes } from '@improv/contract';
import type { VoiceEnd } from '@improv/voice-client';
import { expect, it } from 'vitest';
import { endSentence } from '../src/voice/endSentence.ts';

const closed = (code: number, message: string | null = null): VoiceEnd => ({
  kind: 'closed',
  code,
  reason: '',
  message,
});

it('every code that closes the line has a sentence', () => {
  const sentences = Object.values(voiceCloseCodes).map((code) => endSentence(closed(code)));
  for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
  expect(sentences.filter((sentence) => sentence.includes('dropped'))).toEqual([]);
  expect(endSentence(closed(1006))).toContain('dropped');
});

it('what the service said itself goes before what its code means', () => {
  expect(endSentence(closed(voiceCloseCodes.full, 'Come back at nine.'))).toBe('Come back at nine.');
  expect(endSentence({ kind: 'lost', message: 'Back soon.' })).toBe('Back soon.');
});

it('every other end has a sentence too, but for that of a player who left', () => {
  expect(endSentence({ kind: 'lost', message: null })).toContain('dropped');
  expect(endSentence({ kind: 'malformed' })).toContain('out of date');
  expect(endSentence({ kind: 'refused', error: new Error('Not today.') })).toBe('Not today.');
  expect(endSentence({ kind: 'refused', error: 'no error' })).toContain('dropped');
  expect(endSentence({ kind: 'left', code: 1000 })).toBe('');
});
