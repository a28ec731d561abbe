import type { World } from './worlds.ts';

const travel: World = {
  id: 'travel',
  signs: `train station airport bus taxi car road platform luggage suitcase passport ticket plane flight hotel border customs
    lift elevator motel tram truck highway passenger`,
  from: [
    'from lost property',
    'in seat eleven',
    'from the ticket desk',
    'from the dining car',
    'on the night desk',
    'with the red umbrella',
  ],
  spots: [
    'the luggage room',
    'the dining car',
    'the sleeping car',
    'the signal box',
    'the waiting room',
    'the left-luggage locker',
  ],
  odds: [
    'a ticket for yesterday',
    'a suitcase that is warm',
    'an umbrella with a note inside',
    'a timetable drawn by a child',
    'a passport with two photographs',
    'a bell for the night porter',
  ],
  clocks: [
    'the last departure',
    'the border check',
    'the announcement',
    'the midnight train',
    'the long tunnel',
  ],
  sounds: [
    'our names over the loudspeaker',
    'wheels where there are no rails',
    'the conductor counting',
    'somebody knocking from inside the luggage',
  ],
  wishes: [
    'to arrive somewhere on purpose',
    'a seat by the window',
    'someone holding a sign with my name',
    'to stay for once',
  ],
};

const home: World = {
  id: 'home',
  signs: `home house flat apartment bedroom bathroom attic basement garage neighbour neighbor wall family wedding party
    birthday mother father christmas marriage anniversary launderette sofa`,
  from: [
    'from upstairs',
    'from number twelve',
    'on my mother’s side',
    'who brings the post',
    'from the choir',
    'from across the landing',
  ],
  spots: [
    'the attic',
    'the back garden',
    'the cupboard under the stairs',
    'the airing cupboard',
    'the cellar',
    'the spare room',
  ],
  odds: [
    'a photograph with one face cut out',
    'a cake tin full of keys',
    'a letter that was never posted',
    'a sock nobody claims',
    'a birthday card for the house',
    'a spare front door',
  ],
  clocks: [
    'Sunday lunch',
    'the landlord’s visit',
    'the round of speeches',
    'the family photograph',
    'the neighbours’ party',
  ],
  sounds: [
    'the stairs creaking in order',
    'the neighbours turning down their radio to listen',
    'a spoon falling in the next room',
    'my mother’s car',
  ],
  wishes: [
    'a whole evening without a doorbell',
    'somebody to save me the corner piece',
    'to be told I can stay',
    'one photograph with all of us in it',
  ],
};

const stage: World = {
  id: 'stage',
  signs: `theatre theater stage backstage circus opera concert rehearsal actor puppet band studio film choir television
    audience costume dressing-room piano`,
  from: [
    'from the costume room',
    'on the follow spot',
    'from row F',
    'who plays the tree',
    'from the box office',
    'with the tuba',
  ],
  spots: [
    'the trap room',
    'the costume room',
    'the wings',
    'the fly loft',
    'the prompt box',
    'the orchestra pit',
  ],
  odds: [
    'a crown with a price tag',
    'half a horse',
    'a script with half the lines blacked out',
    'a bouquet for somebody else',
    'a thunder sheet',
    'a puppet with enormous eyebrows',
  ],
  clocks: ['the second act', 'the curtain call', 'the overture', 'the big number', 'the royal visit'],
  sounds: [
    'the house going quiet',
    'my cue',
    'the orchestra tuning to the wrong note',
    'someone in row F unwrapping a sweet',
  ],
  wishes: [
    'one bow that is really for me',
    'a part with a name',
    'to hear them laugh at the right place',
    'a dressing room with a window',
  ],
};

const outdoors: World = {
  id: 'outdoors',
  signs: `forest mountain garden farm barn desert camp campsite tent jungle field river lake zoo park market street roof rooftop
    cave volcano snow hill stall football circus bridge`,
  from: [
    'from the next valley',
    'of the mountain rescue',
    'with the goats',
    'from the tractor shed',
    'who reads the weather',
    'from the market',
  ],
  spots: ['the old mill', 'the far field', 'the cave', 'the orchard', 'the shed', 'the green tent'],
  odds: [
    'a map with tea on the important part',
    'a rope with a very odd knot',
    'a cowbell',
    'a tin whistle',
    'a scarecrow in a good suit',
    'one snowshoe',
  ],
  clocks: ['the storm', 'the harvest parade', 'sunset', 'the judging', 'the first frost'],
  sounds: [
    'something large eating quietly',
    'a cowbell where there are no cows',
    'branches breaking politely',
    'thunder counting to ten',
  ],
  wishes: [
    'a fire that lights the first time',
    'to see what is behind that hill',
    'a blue ribbon',
    'one dry match',
  ],
};

const court: World = {
  id: 'law',
  signs: `court courtroom judge lawyer police prison jail bank heist detective crime trial thief robbery vault evidence
    interrogation murder spy agent secret`,
  from: [
    'from the evidence room',
    'of the second district',
    'in cell four',
    'from the bank',
    'who never blinks',
    'on the jury',
  ],
  spots: [
    'the evidence room',
    'the file room',
    'the vault',
    'cell four',
    'the judge’s chamber',
    'the laundry van',
  ],
  odds: [
    'a glove for a very small hand',
    'a file with a heart drawn on it',
    'a key to nothing in this building',
    'a sandwich marked “exhibit B”',
    'a false moustache',
    'half a confession',
  ],
  clocks: ['the verdict', 'the change of guard', 'the alarm', 'the lineup', 'the hearing'],
  sounds: [
    'keys, a great many of them',
    'the jury laughing',
    'a siren that has lost its way',
    'the judge’s knitting needles',
  ],
  wishes: [
    'to be found innocent of something',
    'a quiet case',
    'one person who believes me',
    'to tell it all, in order',
  ],
};

/** Where nothing is known of the place. */
export const anyWorld: World = {
  id: 'any',
  signs: '',
  from: [
    'from next door',
    'from the committee',
    'who was here before us',
    'with the clipboard',
    'from the old days',
    'from upstairs',
  ],
  spots: ['the back room', 'the stairwell', 'the side room', 'the cellar', 'the far corner', 'the attic'],
  odds: [
    'a key on a red ribbon',
    'a letter addressed to “whoever stays”',
    'a bell',
    'a photograph of this very moment',
    'a box tied with string',
    'an umbrella that is still wet',
  ],
  clocks: ['the inspection', 'the big announcement', 'the visit', 'the vote', 'the parade'],
  sounds: [
    'footsteps that stop when we do',
    'a bell, far off',
    'somebody laughing next door',
    'a door that was locked',
  ],
  wishes: [
    'to be useful once',
    'somebody who remembers my name',
    'a proper goodbye',
    'one thing that goes to plan',
  ],
};

export const outerWorlds: readonly World[] = [travel, home, stage, outdoors, court];
