import { describe, expect, it } from 'vitest';
import { createCaptions } from '../src/voice/sound/captions.ts';

describe('captions', () => {
  it('come in step with the audio, in order, and each once', () => {
    const captions = createCaptions();
    captions.add(1, 'Aye, ', 0);
    captions.add(1, 'captain. ', 400);
    captions.add(1, 'Aye.', 900);
    expect(captions.due(1, 0)).toBe('Aye, ');
    expect(captions.due(1, 399)).toBe('');
    expect(captions.due(1, 1_000)).toBe('captain. Aye.');
    expect(captions.rest(1)).toBe('');
  });

  it('that come again after the line was back are passed over', () => {
    const captions = createCaptions();
    captions.add(1, 'Aye, ', 0);
    captions.add(1, 'captain. ', 400);
    captions.due(1, 500);
    captions.add(1, 'Aye, ', 0);
    captions.add(1, 'captain. ', 400);
    captions.add(1, 'Aye.', 900);
    expect(captions.rest(1)).toBe('Aye.');
  });
});
