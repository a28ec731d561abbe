import type { Shoutable } from './suggestionKind.ts';

/** Work that must exist, and posts that should not be filled in a hurry. */
export const jobs: readonly Shoutable[] = [
  ['deputy keeper of the emergency trumpet', 'law', 'theatre'],
  ['night manager of a lighthouse', 'sea', 'night'],
  ['cloud inspector, second class', 'airport', 'mountain'],
  ['goat negotiator', 'farm', 'mountain'],
  ['official taster of airport water', 'airport', 'kitchen'],
  ['head of lost corridors', 'hospital', 'hotel', 'office'],
  ['professional best man', 'party'],
  ['apprentice cannon', 'theatre', 'party'],
  ['the person who turns the museum’s paintings to the wall at night', 'museum', 'night'],
  ['snow proofreader', 'mountain', 'library'],
  ['captain of the reserve elevator', 'office', 'hotel'],
  ['bell tuner for cows', 'farm', 'workshop'],
  ['complaints clerk for the Moon', 'space', 'office'],
  ['substitute goalkeeper for both teams', 'sports'],
];

/** Two people who make something happen by being in one place. */
export const relationships: readonly Shoutable[] = [
  ['a pilot and her driving instructor', 'airport', 'road'],
  ['two dentists who share one patient', 'hospital'],
  ['a bride and her removal man', 'party', 'home'],
  ['a head chef and the person who brought their own sandwich', 'kitchen'],
  ['twins who were raised by rival orchestras', 'theatre'],
  ['a ghost and the new tenant', 'home', 'night'],
  ['a lighthouse keeper and the replacement', 'sea'],
  ['a referee and his mother', 'sports'],
  ['old classmates, one of whom is now the other one’s boss', 'school', 'office'],
  ['a judge and the person who once sold her a terrible car', 'law', 'road'],
  ['two explorers who both claim the same hill', 'mountain', 'forest'],
  ['a baker and the doctor who forbids bread', 'kitchen', 'hospital'],
  ['the last two people who remember a dance', 'party', 'theatre'],
];

/** What all know and none say. */
export const secrets: readonly Shoutable[] = [
  ['the soup comes from next door', 'kitchen', 'hotel'],
  ['the director cannot read', 'office', 'theatre'],
  ['there has never been a fourth floor', 'hospital', 'office'],
  ['the statue is of the wrong man', 'museum', 'street'],
  ['the captain gets seasick', 'sea'],
  ['the dog is the one who does the accounts', 'home', 'office'],
  ['the prize cow is painted', 'farm'],
  ['grandmother was a spy, and not for us', 'home', 'law'],
  ['the telescope points at the bakery', 'space', 'lab', 'kitchen'],
  ['the school song is a drinking song', 'school', 'party'],
  ['nobody knows where the left luggage goes', 'airport', 'train'],
  ['the mountain is two metres lower than the sign says', 'mountain'],
  ['the goalkeeper closes his eyes', 'sports'],
];

/** The smallest crimes one can still feel guilty about, and would take back. */
export const guilts: readonly Shoutable[] = [
  ['I ate the last biscuit and blamed the dog', 'home', 'kitchen'],
  ['I waved back at someone who was not waving at me', 'street', 'train'],
  ['I let a houseplant die while its owner was in hospital', 'garden', 'hospital'],
  ['I told everybody the ending', 'library', 'theatre'],
  ['I moved one chess piece', 'party', 'school'],
  ['I replied to all', 'office'],
  ['I returned a library book with my shopping list in it', 'library', 'market'],
  ['I clapped between the movements', 'theatre'],
  ['I said I had read it', 'school', 'library'],
  ['I took the window seat', 'airport', 'train'],
  ['I named the lamb and then ordered it', 'farm', 'kitchen'],
  ['I pressed the button on every floor', 'hotel', 'office'],
  ['I scored, and it was the wrong goal', 'sports'],
];

/** Forms of address that raise the other's status. */
export const titles: readonly Shoutable[] = [
  ['Your Excellency', 'law', 'museum'],
  ['Captain', 'sea', 'airport', 'space'],
  ['Professor', 'school', 'lab', 'hospital'],
  ['Maestro', 'theatre'],
  ['Chef', 'kitchen', 'hotel'],
  ['Your Honour', 'law'],
  ['Boss', 'office', 'workshop', 'market'],
  ['Grandmother', 'home', 'party'],
  ['Coach', 'sports'],
  ['Commander', 'space', 'lab'],
  ['Landlady', 'home', 'hotel'],
  ['Champion', 'sports', 'farm'],
  ['Your Majesty', 'museum', 'garden'],
];
