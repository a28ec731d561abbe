/** What a place is likely to hold, so that an offer belongs where the scene is played. */
export interface World {
  readonly id: string;
  /** Words of a location, or of a line, that mean this world. */
  readonly signs: string;
  /** Who else works or lives there; reads after a name: "Dolores from the pharmacy". */
  readonly from: readonly string[];
  /** Corners of it, definite. */
  readonly spots: readonly string[];
  /** Things that are found there, with their indefinite article. */
  readonly odds: readonly string[];
  /** What is about to happen there; reads before "starts" and after "until". */
  readonly clocks: readonly string[];
  /** What is heard there; reads after "I hear". */
  readonly sounds: readonly string[];
  /** What one wants there, at last; reads after "all I ever wanted is". */
  readonly wishes: readonly string[];
}

const office: World = {
  id: 'office',
  signs: `office desk meeting boardroom conference printer report budget boss spreadsheet email cubicle startup company hr
    deadline stapler colleague invoice call-centre reception accountant interview copier server quarterly`,
  from: [
    'from payroll',
    'from the third floor',
    'from legal',
    'from the mail room',
    'at the front desk',
    'from facilities',
  ],
  spots: [
    'the supply cupboard',
    'the stairwell',
    'the server room',
    'the glass meeting room',
    'the car park',
    'the lift shaft',
  ],
  odds: [
    'a drawer full of birthday candles',
    'a stapler on a chain',
    'a plant that nobody bought',
    'a mug with no handle',
    'a key card from the old building',
    'a box marked “not yet”',
  ],
  clocks: [
    'the board meeting',
    'the fire drill',
    'the big audit',
    'the farewell party on the fourth floor',
    'the call with head office',
  ],
  sounds: [
    'the lift stopping at our floor',
    'somebody typing very slowly',
    'the copier waking up by itself',
    'applause from the meeting room',
  ],
  wishes: [
    'one honest meeting',
    'a window that opens',
    'my name spelled right on the door',
    'to be asked what I think',
  ],
};

const hospital: World = {
  id: 'hospital',
  signs: `hospital clinic doctor nurse patient surgery surgeon ward ambulance scalpel dentist vet operation bandage emergency
    stethoscope pharmacy waiting-room xray pulse medicine`,
  from: [
    'from the night shift',
    'from radiology',
    'in bed nine',
    'from the pharmacy',
    'at the nurses’ desk',
    'from the kitchen downstairs',
  ],
  spots: [
    'the linen room',
    'the roof garden',
    'the X-ray room',
    'operating room two',
    'the chapel',
    'the canteen',
  ],
  odds: [
    'a chart with the wrong name on it',
    'a get-well balloon',
    'a wheelchair with a bell',
    'a jar of brave-child stickers',
    'an unclaimed bunch of flowers',
    'a stethoscope made of garden hose',
  ],
  clocks: [
    'the night round',
    'visiting time',
    'the operation in room two',
    'the inspection by the ministry',
    'the helicopter',
  ],
  sounds: [
    'a trolley with one bad wheel',
    'somebody in bed nine humming',
    'the lift with the night round in it',
    'the heart monitor keeping time',
  ],
  wishes: [
    'to see one of them dance out of here',
    'a night without the bell',
    'somebody to hold the torch',
    'to be the one who brings the good news',
  ],
};

const space: World = {
  id: 'space',
  signs: `space spaceship starship rocket planet moon mars station astronaut captain oxygen airlock orbit galaxy alien shuttle
    asteroid thruster reactor cockpit satellite`,
  from: [
    'from mission control',
    'from the greenhouse deck',
    'in engineering',
    'from the escape pod',
    'on the night watch',
    'from the cargo bay',
  ],
  spots: [
    'the airlock',
    'the greenhouse',
    'the engine room',
    'the observation dome',
    'the cargo bay',
    'the escape pod',
  ],
  odds: [
    'a spare fuse wrapped in a birthday card',
    'a tomato plant',
    'a helmet with someone else’s initials',
    'a manual with the last page torn out',
    'a jar of real soil',
    'a red button under tape',
  ],
  clocks: ['the docking', 'the meteor shower', 'the call from Earth', 'the eclipse', 'the next burn'],
  sounds: [
    'three knocks on the outside of the hull',
    'the air pump skipping a beat',
    'a song on a channel that should be empty',
    'the airlock clearing its throat',
  ],
  wishes: [
    'to smell rain again',
    'a letter that did not take nine years',
    'one window that faces home',
    'to be missed by somebody',
  ],
};

const sea: World = {
  id: 'sea',
  signs: `ship boat ferry sea ocean submarine lighthouse harbour harbor island pirate deck sail captain beach port anchor
    lifeboat fisherman cruise keeper`,
  from: [
    'from the engine room',
    'of the harbour office',
    'in the galley',
    'from the other island',
    'on the night watch',
    'from the lifeboat station',
  ],
  spots: [
    'the engine room',
    'the crow’s nest',
    'the galley',
    'the boathouse',
    'the lamp room',
    'the lifeboat',
  ],
  odds: [
    'a bell without a clapper',
    'a chart with an island drawn in by hand',
    'a bottle with a letter in it',
    'a left boot full of sand',
    'a whistle',
    'a lamp that only lights for strangers',
  ],
  clocks: ['high tide', 'the storm', 'the last crossing', 'the harbour inspection', 'the fog'],
  sounds: [
    'the foghorn, and it is not ours',
    'oars, very close',
    'the hull singing',
    'a gull saying what sounds like my name',
  ],
  wishes: [
    'dry socks',
    'to see the other shore',
    'somebody waving when we come in',
    'one evening without the wind',
  ],
};

const kitchen: World = {
  id: 'kitchen',
  signs: `kitchen restaurant cafe diner chef cook bakery soup waiter menu oven bar pub canteen cheese cake recipe dinner
    breakfast pizza bistro`,
  from: [
    'at table four',
    'from the bakery next door',
    'on the dishes',
    'from the guide',
    'behind the bar',
    'who does the fish',
  ],
  spots: ['the cold store', 'the pantry', 'the wine store', 'the back yard', 'the cellar', 'the smoke room'],
  odds: [
    'a ladle with a bite in it',
    'a recipe with one line crossed out',
    'a jar labelled “for emergencies”',
    'a rolling pin with a nameplate',
    'a single golden egg cup',
    'a bill from nineteen eighty-four',
  ],
  clocks: [
    'the dinner rush',
    'the food critic’s first course',
    'the health inspection',
    'the wedding breakfast',
    'the last seating',
  ],
  sounds: [
    'a pot lid walking',
    'table four asking for the chef',
    'the timer that nobody set',
    'somebody crying into the onions',
  ],
  wishes: [
    'one clean plate sent back empty',
    'my grandmother’s soup, just once',
    'a day when nothing boils over',
    'my dish on the menu',
  ],
};

const school: World = {
  id: 'school',
  signs: `school classroom teacher university exam gym library headmaster student homework science professor kindergarten
    museum gallery lecture lab laboratory experiment exhibition`,
  from: [
    'from the chemistry room',
    'who guards the door',
    'from the back row',
    'of the parents’ committee',
    'from the reading room',
    'from the upper floor',
  ],
  spots: [
    'the store room',
    'the hall',
    'the boiler room',
    'the archive',
    'the bicycle shed',
    'the dark room',
  ],
  odds: [
    'a jar with something still moving',
    'a certificate with no name on it',
    'a globe with an extra country',
    'a piece of chalk in a velvet box',
    'a label that says “do not wake”',
    'a lost glove',
  ],
  clocks: [
    'the science fair',
    'the school bell',
    'the opening speech',
    'the exam',
    'the night guard’s round',
  ],
  sounds: [
    'the bell practising',
    'footsteps in the upper gallery',
    'chalk, and nobody at the board',
    'forty people holding their breath',
  ],
  wishes: [
    'a gold star, one would do',
    'to be picked first, once',
    'a question I can answer',
    'the key to the upper floor',
  ],
};

export const indoorWorlds: readonly World[] = [office, hospital, space, sea, kitchen, school];
