import { describe, expect, it } from 'vitest';
import { isOutOfCharacter } from '../src/score/outOfCharacter.ts';

describe('a Partner’s line out of character', () => {
  it.each([
    'I hear you, and it sounds like you are carrying a lot. Would you like some tips?',
    'Thank you for sharing that with me.',
    'Your feelings are completely valid.',
    'It seems like you’re going through a hard time.',
    'Would you like some breathing exercises?',
    'How can I assist you with this?',
    'I’m here to listen.',
    'Great improv! Now the dragon wakes.',
    'Let’s continue the scene.',
    'I’d suggest talking to a therapist.',
  ])('is counted: %s', (reply) => {
    expect(isOutOfCharacter(reply)).toBe(true);
  });

  it.each([
    'I hear you knocking, captain, and the door is stuck.',
    'It sounds like the boiler is carrying a grudge.',
    'How can I help you with that anvil on your back?',
    'Here are the keys, and here are your boots.',
    'Would you like some tea with your verdict?',
    'I am here for the job in the window.',
    'Thank you for sharing your last sandwich.',
    'That is a good scene for a crime, detective.',
    'A great offer, merchant: three goats for a moon.',
  ])('is not found in a character: %s', (reply) => {
    expect(isOutOfCharacter(reply)).toBe(false);
  });
});
