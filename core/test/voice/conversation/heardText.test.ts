import { describe, expect, it } from 'vitest';
import { heardText } from '../../../src/voice/conversation/heardText.ts';

const words = [
  { text: 'Olaf! ', atMs: 0 },
  { text: 'I have not heard ', atMs: 1_000 },
  { text: 'that name, not once.', atMs: 3_000 },
];
const ms = 5_000;

describe('what was heard of an utterance', () => {
  it('is all of it when it was played to its end', () => {
    expect(heardText(words, ms, ms)).toBe('Olaf! I have not heard that name, not once.');
    expect(heardText(words, Number.POSITIVE_INFINITY, ms)).toBe(
      'Olaf! I have not heard that name, not once.',
    );
  });

  it('ends with the last word that was out', () => {
    expect(heardText(words, 2_000, ms)).toBe('Olaf! I have…');
    expect(heardText(words, 3_000, ms)).toBe('Olaf! I have not heard…');
    expect(heardText(words, 4_999, ms)).toBe('Olaf! I have not heard that name, not…');
  });

  it('loses a comma that nothing follows, and keeps a full stop', () => {
    expect(heardText(words, 4_100, ms)).toBe('Olaf! I have not heard that name…');
    expect(heardText(words, 1_000, ms)).toBe('Olaf! …');
  });

  it('is an ellipsis when nothing was, and when no transcript came', () => {
    expect(heardText(words, 0, ms)).toBe('…');
    expect(heardText(words, 300, ms)).toBe('…');
    expect(heardText([], 700, 700)).toBe('…');
  });

  it('never grows backwards: more time, more words', () => {
    const lengths = Array.from(
      { length: 51 },
      (_, n) => heardText(words, n * 100, ms).replace(/ ?…$/, '').length,
    );
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });
});
