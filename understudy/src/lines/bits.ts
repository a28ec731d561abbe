/** Small pieces that any pattern may ask for by name, always good in that place of a sentence. */
export const bits: Readonly<Record<string, readonly string[]>> = {
  // "since …"
  since: [
    'Tuesday',
    'the flood',
    'before you were hired',
    'the summer of the wasps',
    'the day we met',
    'my first week',
    'the old days',
    'last winter',
  ],
  // "for …"
  years: [
    'eleven years',
    'nine winters',
    'a year and a day',
    'half my life',
    'six long weeks',
    'thirty years',
    'three whole days',
  ],
  ago: ['eleven years ago', 'nine winters ago', 'six years ago last Tuesday', 'half a lifetime ago'],
  count: ['seven', 'eleven', 'fourteen', 'nineteen', 'forty', 'two hundred', 'three hundred and six'],
  // "I would give …", "offered …"
  price: [
    'a month’s wages',
    'a goat and two chairs',
    'a seat by the window',
    'my good coat',
    'half of Tuesday',
    'a small boat',
    'the good parking space',
  ],
  manner: [
    'with both hands',
    'on tiptoe',
    'like a surgeon',
    'with my eyes shut',
    'the way my mother taught me',
    'as if it were Sunday',
    'without breathing',
  ],
  // "I am …" / "you make me …"
  glad: ['glad', 'relieved', 'proud', 'almost cheerful', 'oddly calm', 'taller'],
  swear: ['on my mother’s teapot', 'on everything I own', 'by my left shoe', 'on this very floor'],
  shiver: [
    'My knees are singing',
    'I have goose bumps on my elbows',
    'My ears have gone hot',
    'My heart just did a little bow',
    'I can feel it in my teeth',
  ],
  // "everybody from here to …"
  far: ['the coast', 'the last bus stop', 'my sister’s village', 'the capital', 'the next valley'],
  minutes: ['two minutes', 'five minutes', 'nine minutes', 'a quarter of an hour'],
  token: ['a button', 'a sandwich', 'a ribbon', 'a very small trophy', 'a thank-you card', 'a whistle'],
  // "it makes a sound like …"
  noise: [
    'a kettle with an opinion',
    'a very polite goose',
    'my uncle laughing',
    'a door in a dream',
    'rain on a drum',
    'somebody saying my name',
  ],
  // "it smells of …"
  smell: [
    'rain and oranges',
    'my first school',
    'burnt toast and hope',
    'other people’s holidays',
    'fresh paint',
    'a campfire',
  ],
};

/** Names for the people that the Partner brings into a scene; those that a scene already has are left out. */
export const thirdNames =
  `Dolores Winston Agnes Prakash Ottoline Gideon Marguerite Fergus Henrietta Lazlo Beatrix Cornelius
  Imelda Barnaby Rosalind Ignatius Philomena Casper Odette Leopold Magda Thaddeus Wilhelmina Bartholomew Saskia Ambrose
  Concepta Ravi Clementine Osgood Perpetua Hamish`.split(/\s+/);

/** Names that the Partner answers to until the player gives another. */
export const ownNames =
  `Robin Sasha Frankie Jo Sam Billie Charlie Kit Alex Nicky Toni Jules Dale Ashley Quinn Morgan`.split(/\s+/);
