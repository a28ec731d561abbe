import { PartnerBrief, RoomBrief } from '@improv/contract';

/** Lines of every kind, to warm up with. */
export const warmUp: readonly string[] = [
  'Captain, I brought the rusty lantern for my sister Agnes.',
  'Where did you put the goat?',
  'Let us hide the cake in the cellar, quickly!',
  'I am so happy that you came.',
  'Hold this rope and count to three.',
  'You always forget the keys.',
  'Yes.',
  'My mother gave me this ring, and I lost it on the stairs.',
];

/** A show that is never played. */
const stage = {
  show: 'rehearsal',
  game: {
    id: 'free-scene',
    name: 'Free scene',
    rules: [{ tells: 'Both listen.', binds: 'both' }],
    partnerRole: 'You are an old friend of the player’s.',
  },
  location: 'an empty stage',
  turn: 1,
  script: [{ n: 0, speaker: 'player', text: 'I found a wooden spoon behind the curtain.' }],
};
export const partnerRehearsal = PartnerBrief.parse({
  ...stage,
  task: 'partner',
  beat: 'support',
  turnsRemaining: 14,
  room: { mood: 'curious' },
});
export const roomRehearsal = RoomBrief.parse({
  ...stage,
  task: 'room',
  mood: { sentiment: 0, engagement: 0.5, laughter: 0, label: 'curious' },
  maySpotlight: false,
  holdsBreath: false,
});
