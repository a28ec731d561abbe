const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that an answer may go on with, by what they are. */
export const oneWords = {
  openers: words('Because The Every Only Whoever Never When Sometimes Our If Two Tonight Old'),
  determiners: words('the your every her our my no one another their'),
  adjectives: words(
    'wise tiny golden forgotten hungry silver sleepless borrowed left-over patient midnight stubborn velvet brave wet gentle purple',
  ).filter((word) => !word.includes('-')),
  nouns: words(
    'moon soup grandmother ladder truth goat ocean teapot neighbour silence button trumpet pillow king onion postman cloud wolf spoon kitchen sister umbrella mirror Tuesday river whistle promise hat',
  ),
  verbs: words(
    'dances whispers hides remembers melts sings waits opens forgets borrows swallows knows sleeps follows forgives',
  ),
  pluralVerbs: words(
    'dance whisper hide remember melt sing wait forget borrow swallow know sleep follow forgive',
  ),
  bareVerbs: words(
    'dance whisper hide remember melt sing wait open forget swallow know sleep follow forgive',
  ),
  infinitiveAfter: words('to'),
  adverbs: words('quietly twice sideways forever backwards slowly again barefoot upstairs secretly tomorrow'),
  prepositions: words('behind under with beyond without inside near against through like'),
  conjunctions: words('and but until because while unless'),
  pronouns: words('she nobody everybody he it somebody'),
  helpers: words('must will can should never'),
} as const;

/** When a whole line has to be met with a single word: the feelings and replies that fit. */
export const oneWordReplies = {
  question: words(
    'Certainly Never Upstairs Tomorrow Obviously Twice Secretly Underneath Grandmother Tuesday Somewhere',
  ),
  offer: words(
    'Gladly Finally Magnificent Together Impossible Heavenly Hallelujah Unbelievable Onwards Encore Bravo Delicious',
  ),
  order: words('Immediately Gladly Done Watch Instantly Trembling'),
} as const;
