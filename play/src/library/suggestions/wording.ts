import type { Shoutable } from './suggestionKind.ts';

/** Words that are good to say and easy to drop into a sentence; each is one word. */
export const words: readonly Shoutable[] = [
  ['umbrella', 'street', 'market'],
  ['parsnip', 'kitchen', 'garden', 'market'],
  ['harbour', 'sea'],
  ['trombone', 'theatre', 'party'],
  ['pudding', 'kitchen', 'school'],
  ['lantern', 'night', 'forest'],
  ['moustache', 'theatre', 'museum'],
  ['penguin', 'sea', 'mountain'],
  ['ladder', 'workshop', 'home'],
  ['marmalade', 'kitchen', 'hotel'],
  ['telescope', 'space', 'lab'],
  ['accordion', 'party', 'street'],
  ['bandage', 'hospital', 'sports'],
  ['ticket', 'train', 'theatre', 'airport'],
  ['hedgehog', 'forest', 'garden'],
  ['signature', 'law', 'office'],
  ['bucket', 'farm', 'home'],
  ['whistle', 'sports', 'train'],
  ['pyjamas', 'home', 'night', 'hospital'],
  ['compass', 'mountain', 'sea'],
  ['vinegar', 'kitchen', 'lab'],
  ['balloon', 'party', 'airport'],
  ['dictionary', 'library', 'school'],
  ['thunder', 'mountain', 'farm'],
  ['velvet', 'theatre', 'museum'],
  ['engine', 'road', 'workshop', 'train'],
  ['cactus', 'garden', 'office'],
  ['anchor', 'sea'],
  ['staircase', 'home', 'museum'],
  ['receipt', 'market', 'office'],
];

/** Words that people have heard too often this week; each is one word. */
export const wornWords: readonly Shoutable[] = [
  ['basically', 'office', 'school'],
  ['sorry', 'train', 'street', 'home'],
  ['nice', 'party', 'home'],
  ['actually', 'lab', 'school'],
  ['deadline', 'office', 'library'],
  ['fresh', 'market', 'kitchen'],
  ['delayed', 'airport', 'train'],
  ['amazing', 'museum', 'party'],
  ['budget', 'office', 'law'],
  ['darling', 'theatre', 'home'],
  ['honestly', 'market', 'law'],
  ['later', 'home', 'workshop'],
  ['obviously', 'sports', 'lab'],
  ['perfect', 'kitchen', 'hotel', 'theatre'],
];

/** Opening lines that start in the middle of something. */
export const firstLines: readonly Shoutable[] = [
  ['Put it back before it notices.', 'museum', 'forest', 'lab'],
  ['You said there would only be one horse.', 'farm', 'party'],
  ['I have kept your coat for eleven years.', 'hotel', 'theatre', 'home'],
  ['The good news is that the boat was old.', 'sea'],
  ['I told them that you were a surgeon.', 'hospital', 'party'],
  ['Nobody has used that door since the wedding.', 'home', 'party', 'hotel'],
  ['I ordered soup, and I would like to keep whatever this is.', 'kitchen'],
  ['They are going to sing it again.', 'theatre', 'school'],
  ['There are two of me on the guest list.', 'party', 'airport', 'law'],
  ['It was still purple when I left.', 'lab', 'kitchen', 'garden'],
  ['You drove past my house every day and never hooted.', 'road', 'street'],
  ['My mother must never see this spreadsheet.', 'office', 'home'],
  ['We have exactly one parachute and it is yours.', 'airport', 'space'],
  ['The referee is my brother.', 'sports'],
];

/** Feelings, as nouns. */
export const emotions: readonly Shoutable[] = [
  ['jealousy', 'theatre', 'home'],
  ['pride', 'sports', 'farm', 'school'],
  ['homesickness', 'airport', 'space', 'hotel'],
  ['relief', 'hospital', 'train'],
  ['suspicion', 'law', 'night'],
  ['tenderness', 'home', 'hospital'],
  ['boredom', 'office', 'museum'],
  ['triumph', 'sports', 'mountain'],
  ['embarrassment', 'party', 'school'],
  ['wonder', 'space', 'museum', 'forest'],
  ['impatience', 'street', 'road', 'market'],
  ['guilt', 'kitchen', 'home'],
  ['hope', 'sea', 'garden'],
  ['stage fright', 'theatre'],
  ['nostalgia', 'library', 'train'],
  ['mischief', 'school', 'party'],
];

/** Kinds of stories. */
export const genres: readonly Shoutable[] = [
  ['a western', 'farm', 'road'],
  ['a ghost story', 'night', 'home', 'hotel'],
  ['a nature documentary', 'forest', 'sea', 'garden'],
  ['a hospital soap', 'hospital'],
  ['a silent film with sound', 'theatre', 'museum'],
  ['a courtroom drama', 'law'],
  ['a fairy tale', 'forest', 'library'],
  ['a spy thriller', 'airport', 'train', 'hotel'],
  ['an opera', 'theatre'],
  ['a cookery programme', 'kitchen', 'market'],
  ['science fiction from long ago', 'space', 'lab'],
  ['a sports report', 'sports', 'street'],
  ['a romance on a rainy platform', 'train', 'street'],
  ['a disaster film', 'sea', 'mountain', 'office'],
];

/** Letters that one could live without for a quarter of an hour. */
export const letters: readonly Shoutable[] = [
  ['B', 'garden'],
  ['C', 'sea'],
  ['D', 'hospital'],
  ['F', 'farm', 'forest'],
  ['G', 'garden'],
  ['K', 'kitchen'],
  ['L', 'library', 'law'],
  ['M', 'museum', 'mountain', 'market'],
  ['P', 'party'],
  ['V', 'theatre'],
  ['W', 'workshop'],
  ['Y', 'school'],
];
