import { expect, it } from 'vitest';
import { offersIn } from '../src/score/offers.ts';

const before = ['a pier', 'I lit the lantern for Agnes.', 'The gulls have stolen my oars.'];

it.each([
  ['Yes, I saw it too.', 0],
  ['The gulls bring the oars back to Agnes.', 0],
  // One statement is one offer, however many things it names.
  ['My grandmother knitted these gulls a scarf of seaweed.', 1],
  ['Agnes once sold that lantern to a bishop.', 1],
  ['Is that your uncle in the rowing boat?', 1],
  ['A bishop owes me forty herrings, and his donkey sleeps in your bed.', 2],
  ['The oars are hollow; there is a map inside.', 1],
  ['A storm is coming. The harbour master faints. Wolves!', 3],
  // The same thing named twice is new once.
  ['A bishop is here. The bishop waits.', 1],
])('counts the offers of “%s”: %i', (reply, offers) => {
  expect(offersIn(reply, before)).toBe(offers);
});
