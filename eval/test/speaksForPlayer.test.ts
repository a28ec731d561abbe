import { expect, it } from 'vitest';
import { speaksForPlayer } from '../src/score/speaksForPlayer.ts';

const said = ['I lit the lantern for Agnes.', 'The mule is playing a polka.'];

it.each([
  'You feel the cold creep up your arms.',
  'As the light fades, your heart races.',
  'You smile, and the room is warm again.',
  'The bell rings. You gasp.',
  'Then you shiver and reach for the rope.',
  'You suddenly realise that the map is upside down.',
  '*you take the key* Good, now the door.',
  'A tear rolls down your cheek, captain.',
  '“I surrender,” you say: “I surrender to the baron and his army”.',
  'You said you would marry the baron by midnight.',
  'You told me that the submarine belongs to your dentist.',
  'Du fühlst dich plötzlich ganz leicht.',
])('hears the player spoken for in: %s', (reply) => {
  expect(speaksForPlayer(reply, said)).toBe(true);
});

it.each([
  // What the player is, has or once did is an offer.
  'You have mud on your boots and my brother in your cellar.',
  'You always were the better liar, Agnes.',
  'You promised me a seat by the window.',
  'You hide things so well that even the mice complain.',
  // To ask, to order and to propose is no telling.
  'Do you feel the floor moving too?',
  'If you feel a tug, pull the rope.',
  'You take the left handle, I take the right.',
  'Smile when the mayor comes in.',
  'Tell me when you feel the draught.',
  'I’ll take notes, and you tell me when to gasp.',
  'You decide, and I’ll write it down.',
  'You feel free to sit, I stand.',
  // Their own words come back.
  'You said the mule plays a polka, so I brought my accordion.',
  'You told me you lit the lantern for Agnes.',
  'Tango, you say, and my whole childhood comes back.',
  'I feel it in my knees: rain.',
  'My eyes widen at the price.',
])('hears nothing of the kind in: %s', (reply) => {
  expect(speaksForPlayer(reply, said)).toBe(false);
});
