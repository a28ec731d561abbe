import { z } from 'zod';

/** The worlds that locations and archetypes belong to, each with the words that name it. */
const wordsOf = {
  airport:
    'airport airplane plane flight runway terminal airline cockpit balloon helicopter zeppelin luggage',
  farm: 'farm barn field village orchard vineyard stable cow sheep harvest tractor',
  forest: 'forest wood jungle rainforest trail campsite campfire tent cabin park zoo tree swamp',
  garden: 'garden allotment greenhouse balcony rooftop park hedge lawn flower',
  home: 'home house flat apartment bedroom bathroom stairwell attic cellar basement hallway doorstep sofa couch porch launderette laundromat',
  hospital: 'hospital clinic ward doctor dentist surgery pharmacy ambulance nurse vet',
  hotel: 'hotel motel hostel inn guesthouse resort lobby spa',
  kitchen:
    'kitchen restaurant diner cafe bakery canteen bistro teahouse pizzeria bar pub chef cook dining soup',
  lab: 'lab laboratory science observatory microscope experiment server computer robot',
  law: 'law court courtroom police prison jail embassy consulate parliament ministry border customs passport checkpoint',
  library: 'library libraries bookshop bookstore archive book reading newspaper',
  market: 'market bazaar souk stall shop supermarket store mall kiosk grocery fair checkout boutique auction',
  mountain:
    'mountain summit peak cliff glacier snow ski chairlift cave volcano polar arctic antarctic antarctica ice igloo',
  museum: 'museum gallery galleries exhibition archive castle palace ruin temple pyramid statue',
  night: 'night midnight dark late overnight moonlight nightclub insomnia dawn',
  office:
    'office meeting boardroom desk cubicle startup company coworking printer headquarters reception bank lift elevator',
  party: 'party parties wedding birthday reunion celebration ballroom carnival picnic festival banquet',
  road: 'road bus car taxi truck lorry van motorway highway garage rickshaw bicycle caravan tollbooth',
  school: 'school classroom kindergarten nursery playground college university campus exam lecture teacher',
  sea: 'sea ocean ship boat ferry ferries harbour harbor port pier dock beach island submarine lighthouse coast river lake canal raft pirate',
  space: 'space spaceship spacecraft rocket moon mars planet orbit galaxy astronaut observatory asteroid',
  sports:
    'sport gym stadium pitch pool football tennis match marathon race rink dojo arena touchline locker swimming',
  street: 'street alley pavement sidewalk square crossing corner bench queue city town traffic',
  theatre:
    'theatre theater stage backstage opera cinema circus concert orchestra choir rehearsal puppet studio',
  train: 'train railway tram metro subway underground carriage platform locomotive sleeper',
  workshop:
    'workshop factory repair garage forge shipyard mill shed scaffold crane tailor construction engine',
} as const;

export type World = keyof typeof wordsOf;
export const World = z.enum(Object.keys(wordsOf) as [World, ...World[]]);

// "station" names no world: space, police and petrol have theirs too.
const worldsByWord = new Map<string, World[]>();
for (const world of World.options) {
  for (const word of wordsOf[world].split(' ')) {
    worldsByWord.set(word, [...(worldsByWord.get(word) ?? []), world]);
  }
}

/**
 * The worlds that a location's words name, matched word by word and never inside a word: "the market" is a market,
 * "supermarketing" is nothing. Case, accents and an English plural make no difference.
 */
export function worldsOf(location: string): ReadonlySet<World> {
  const words =
    location
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => singulars(word).flatMap((form) => worldsByWord.get(form) ?? [])));
}

function singulars(word: string): string[] {
  return [
    word,
    ...(word.endsWith('s') ? [word.slice(0, -1)] : []),
    ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
  ];
}
