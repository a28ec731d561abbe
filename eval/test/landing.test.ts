import { expect, it } from 'vitest';
import { hindersLanding, landingOf } from '../src/score/landing.ts';
import { aScene, aTurn } from './aScene.ts';

const before = ['a river', 'Agnes is waving a lantern on the other bank.', 'The mule carries the accordion.'];
const hinders = (reply: string, isEnglish = true) => hindersLanding(aTurn(9, { reply }), before, isEnglish);

it.each([
  'And Agnes keeps the lantern lit for all of us.',
  'Goodnight, Agnes.',
  'Let it be said that the mule came by no accident.',
  'Then we are home, and the mule knows it first.',
  'I carry the accordion the rest of the way, in silence.',
  'So the river let us through, after all these years.',
])('lets “%s” land', (reply) => {
  expect(hinders(reply)).toEqual([]);
});

it.each([
  ['And what does Agnes say?', 'asks'],
  ['A wolf swallows the lantern.', 'brings wolf'],
  [
    'So Agnes has her lantern, and the mule its rest, and I can tell you now what I have never told anyone.',
    '22 words',
  ],
])('does not let “%s” land: it %s', (reply, why) => {
  expect(hinders(reply)).toEqual([why]);
});

it('does not take a stumble for a landing', () => {
  expect(hindersLanding(aTurn(9, { reply: 'Oh, Agnes.', stumble: 'fear' }), before, true)).toEqual([
    'stumbles',
  ]);
});

it('knows nothing of new things in another language', () => {
  expect(hinders('Ein Wolf frisst die Laterne.', false)).toEqual([]);
});

it.each(['ending', 'turns', 'game', 'time'] as const)(
  'finds the last exchange of a scene that ended by %s',
  (endedBy) => {
    expect(landingOf(aScene({ endedBy }))?.n).toBe(3);
  },
);

it.each(['player', 'idle', null] as const)('asks for no landing where a scene ended by %s', (endedBy) => {
  expect(landingOf(aScene({ endedBy }))).toBeNull();
});
