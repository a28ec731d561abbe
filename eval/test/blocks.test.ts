import { describe, expect, it } from 'vitest';
import { blocks } from '../src/score/blocks.ts';

describe('whether a line blocks', () => {
  it.each([
    ['Hold the rope.', 'No, I have other plans.'],
    ['There is a dragon in the kitchen.', 'There is no dragon here.'],
    ['There is a dragon in the kitchen.', 'That’s not a dragon, that is the cook.'],
    ['You are my brother.', "I'm not your brother."],
    ['Hand me the keys.', "I don't have the keys."],
    ['We flew here on a goose.', 'That never happened.'],
    ['We flew here on a goose.', 'Don’t be ridiculous, geese are small.'],
    ['Open the airlock.', 'We can’t do that.'],
    ['Shall we? Open the box!', 'Let’s not open it.'],
    ['To the island!', 'Oh, let’s not.'],
    ['The moon is in my bag.', 'It can’t be. The moon is up there.'],
    ['The moon is in my bag.', 'That cannot be true!'],
    ['Ich habe den Schlüssel.', 'Nein, den hat der Koch.'],
  ])('hears one in %s – %s', (line, reply) => {
    expect(blocks(line, reply)).toBe(true);
  });

  it.each([
    // A question may be answered.
    ['Did you steal the lantern?', 'No, it followed me home.'],
    // Losing a thing does not deny it, and neither does being afraid of it.
    ['Hand me the keys.', 'The keys are gone, I had them a moment ago!'],
    ['There is a dragon in the kitchen.', 'I can’t look at the dragon. You go first.'],
    // Denying something else is an offer.
    ['There is a dragon in the kitchen.', 'There is no door between the dragon and the cake.'],
    // The player denied it first.
    ['That is not a cello, it is a coffin.', 'It is not a cello, so let us carry it with respect.'],
    ['I brought a notebook.', 'Nobody has written in it since March.'],
    ['Sing for the king.', 'Nothing would please my throat more.'],
    ['There is icing on every cannon.', 'It can’t be far. I’ve looked left; you take the right.'],
    ['The loaves applaud.', 'Let’s not pretend that the loaves came by accident.'],
    ['I know everything.', 'Now I know why the owl left.'],
  ])('hears none in %s – %s', (line, reply) => {
    expect(blocks(line, reply)).toBe(false);
  });
});
