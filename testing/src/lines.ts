/** What a player says in a whole show; each names something that a listener would take up. */
export const lines = [
  'Captain Marla, the lifeboats are full of accordions!',
  'I brought my grandmother, she tunes accordions for a living.',
  'Grandma Ilse, play the one that calls the dolphins.',
  'Look, a dolphin with a brass key in its mouth.',
  'That key opens the drawer where the captain keeps the harbour.',
  'Breathe, Marla. I will hold the wheel and you will hold the soup.',
  'The soup is cold, so we use it to put out the boiler.',
  'Hear that whistle? It is the lighthouse keeper asking for a dance.',
  'I promise the keeper one waltz if he lowers the tide.',
  'Ilse, give me the smallest accordion for the waltz.',
  'The tide is going down and the ferry stands on a hill of shells.',
  'We will open a café here and call it The Sunken Wheel.',
  'First guest: a seagull in a tie, wanting the window table.',
  'I take its coat, because every guest of ours has a name.',
  'Marla, ring the bell; the café is open and nobody drowned.',
] as const;
