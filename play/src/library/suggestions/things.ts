import type { Shoutable } from './suggestionKind.ts';

/** Things with no business being wherever they are. */
export const objects: readonly Shoutable[] = [
  ['a cello case with something breathing in it', 'theatre', 'train'],
  ['a bathtub', 'home', 'hotel'],
  ['one ski', 'mountain', 'sports'],
  ['a wedding cake for two hundred', 'party', 'kitchen'],
  ['a parking meter, still running', 'street', 'road'],
  ['a stuffed badger in a bow tie', 'museum', 'forest'],
  ['a ship in a bottle without the bottle', 'sea', 'workshop'],
  ['a jar of teeth', 'hospital', 'lab'],
  ['a trombone', 'theatre', 'party'],
  ['a judge’s wig', 'law'],
  ['a traffic light that only does amber', 'road', 'street'],
  ['forty garden gnomes', 'garden', 'market'],
  ['a suitcase addressed to the Moon', 'space', 'airport'],
  ['the second half of a piano', 'theatre', 'home'],
];

/** Things that people borrow and never give back. */
export const borrowed: readonly Shoutable[] = [
  ['the good casserole dish', 'kitchen', 'home'],
  ['a ladder', 'workshop', 'home'],
  ['an umbrella', 'street', 'train'],
  ['the only pen that works', 'office', 'school'],
  ['a library book about punctuality', 'library'],
  ['jump leads', 'road', 'workshop'],
  ['a tent for six', 'forest', 'mountain'],
  ['the spare key', 'home', 'law'],
  ['a black tie', 'party', 'theatre'],
  ['a bicycle pump', 'road', 'sports'],
  ['a travel adapter', 'airport', 'hotel'],
  ['a wheelbarrow', 'garden', 'farm'],
  ['a favourite joke', 'party', 'office'],
];

/** Things that are nothing to anybody else: lost and still thought about, or owned and never thrown away. */
export const keepsakes: readonly Shoutable[] = [
  ['a red mitten, the left one', 'mountain', 'school'],
  ['a tin whistle', 'theatre', 'street'],
  ['my first library card', 'library', 'school'],
  ['my grandfather’s pocket compass', 'sea', 'mountain'],
  ['a ticket for a train that was cancelled', 'train'],
  ['a button off a uniform', 'workshop', 'airport'],
  ['a recipe with the last line torn off', 'kitchen', 'home'],
  ['a one-eyed cloth rabbit', 'home', 'hospital'],
  ['a medal for coming fourth', 'sports', 'school'],
  ['a pressed poppy', 'garden', 'farm'],
  ['a shell you can hear a motorway in', 'sea', 'road'],
  ['a cassette with one song on it eleven times', 'road', 'party'],
  ['half of a lucky coin', 'market', 'street'],
];

/** Things too ordinary to have been studied. */
export const subjects: readonly Shoutable[] = [
  ['the second sock', 'home', 'market'],
  ['waiting-room chairs', 'hospital', 'train'],
  ['gravel', 'garden', 'road'],
  ['the sigh', 'office', 'theatre'],
  ['lids', 'kitchen', 'lab'],
  ['doormats', 'home', 'hotel'],
  ['why queues bend', 'street', 'market', 'airport'],
  ['soup skin', 'kitchen', 'school'],
  ['the hum of a refrigerator', 'kitchen', 'night'],
  ['puddles', 'street', 'forest'],
  ['string', 'workshop', 'sea'],
  ['the word "er"', 'library', 'office'],
  ['left turns', 'road', 'sports'],
];
