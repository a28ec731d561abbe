import type { Shoutable } from './suggestionKind.ts';

/** Problems too small for anybody to have solved. */
export const problems: readonly Shoutable[] = [
  ['chairs that are warm when you sit down', 'train', 'theatre', 'road'],
  ['the last drop in the bottle', 'kitchen'],
  ['saying goodbye and then walking the same way', 'street', 'office'],
  ['one crumb in the bed', 'home', 'hotel'],
  ['birds that sing before six', 'garden', 'forest', 'night'],
  ['name badges that flip over', 'office', 'school'],
  ['wet sleeves after washing one’s hands', 'hospital', 'kitchen'],
  ['spoons that sink', 'kitchen', 'sea'],
  ['the pen that is chained to the bank and never writes', 'office', 'law'],
  ['lost balls', 'sports', 'garden'],
  ['snow down the boot', 'mountain'],
  ['the wrong trolley wheel', 'market', 'airport'],
  ['echoes that answer late', 'mountain', 'museum'],
];

/** What people look forward to for a whole year. */
export const lookedForward: readonly Shoutable[] = [
  ['the harvest dance', 'farm', 'party'],
  ['the one week when the ice holds', 'mountain', 'sports'],
  ['the night the comet comes back', 'space', 'night'],
  ['strawberries', 'garden', 'market'],
  ['the regatta', 'sea', 'sports'],
  ['the reunion of the class with eleven Annas', 'school', 'party'],
  ['the annual book sale', 'library', 'market'],
  ['the last day of school', 'school'],
  ['the opening of the big telescope', 'lab', 'space'],
  ['the staff pantomime', 'hospital', 'office', 'theatre'],
  ['the slow train to the coast', 'train', 'sea'],
  ['the pickle contest', 'kitchen', 'farm'],
  ['a cousin home from very far away', 'airport', 'home'],
];

/** Occasions that cannot be put off, and could not possibly go wrong. */
export const events: readonly Shoutable[] = [
  ['the launch of a very small ship', 'sea', 'workshop'],
  ['a royal visit to a car park', 'road', 'law'],
  ['a wedding with three grooms', 'party'],
  ['an eclipse', 'space', 'school'],
  ['the hatching of a penguin', 'lab', 'forest'],
  ['the first performance of an opera about cheese', 'theatre', 'kitchen'],
  ['a surprise party for somebody who already knows', 'home', 'office', 'party'],
  ['the unveiling of a statue that nobody has checked', 'museum', 'street'],
  ['the headmaster’s last assembly', 'school'],
  ['a penalty shoot-out', 'sports'],
  ['the arrival of the only train this month', 'train'],
  ['a fire drill that turns out not to be one', 'office', 'hotel'],
  ['the village flower show', 'garden', 'farm'],
];

/** Questions for anybody who claims to know. */
export const questions: readonly Shoutable[] = [
  ['Why is the sea in such a hurry?', 'sea'],
  ['What do buttons dream of?', 'home', 'workshop'],
  ['When will the meeting end?', 'office'],
  ['What is the secret of a good soup?', 'kitchen'],
  ['Why do socks travel alone?', 'home', 'airport'],
  ['Who moved the mountain?', 'mountain'],
  ['What should one whisper to a horse?', 'farm', 'forest'],
  ['How do I get over my landlord?', 'home', 'law'],
  ['What is behind the last door of the museum?', 'museum'],
  ['What does the moderately successful person have for breakfast?', 'office', 'hotel'],
  ['How does one win without running?', 'sports'],
  ['What is the Moon hiding from us?', 'space', 'night'],
  ['Why does the bus know that I am late?', 'road', 'street'],
];
