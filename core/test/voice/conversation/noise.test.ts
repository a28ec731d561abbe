import { describe, expect, it } from 'vitest';
import { isNoise } from '../../../src/voice/conversation/noise.ts';

describe('what is heard', () => {
  it.each([
    '',
    'mhm',
    'Mm-hm.',
    'Mhm, mhm.',
    'Hmm…',
    'Uh-huh.',
    'Uh',
    'um',
    'Ähm.',
    'ha ha',
    'Haha!',
    'Hahahaha',
    'ahahaha',
    'hehe',
    'Hihihi',
    'Ha-ha-ha!',
    'jajajaja',
    'Oh!',
    'Ah, ha ha.',
    'Ooh',
    'Phew',
    'Ahem.',
    '[laughs]',
    '(coughs)',
    '*sighs* hm',
    '<noise>',
    '哈哈哈',
    'ㅋㅋㅋ',
  ])('is no line: %s', (transcript) => {
    expect(isNoise(transcript)).toBe(true);
  });

  it.each([
    'Wait, stop!',
    'Yes.',
    'No!',
    'OK',
    'Ja, ja.',
    'Hi',
    'He',
    'Hey!',
    'Ho ho, said the captain',
    'Ha! I knew it.',
    'Oh no',
    'Uh, the door',
    '42',
    'Me',
    'Mama',
    'Am I?',
    'Hum a song',
    'I',
    'a',
    'Sí',
    'Oui',
    'Wow',
    'Huhn',
  ])('is a line: %s', (transcript) => {
    expect(isNoise(transcript)).toBe(false);
  });
});
