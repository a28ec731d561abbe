import { type NounList, nounLists } from './nounLists.ts';

/** What a noun names, as far as a frame must know to say something sensible about it. */
export type Kind = 'person' | 'animal' | 'food' | 'place' | 'body' | 'idea' | 'thing';

const list = (name: NounList): ReadonlySet<string> => new Set(nounLists[name].trim().split(/\s+/));
const lists: Readonly<Record<NounList, ReadonlySet<string>>> = {
  person: list('person'),
  animal: list('animal'),
  food: list('food'),
  place: list('place'),
  body: list('body'),
  idea: list('idea'),
  mass: list('mass'),
};

const kindOrder = ['person', 'animal', 'food', 'place', 'body', 'idea'] as const;

/** Nouns in -er, -or, -ist, -ian that are made by the ending; the things among them are listed instead. */
const personEnding =
  /(?:[a-z]{3,}(?:ologist|ician|smith|keeper|maker|monger|worker|master|woman|man|person))$/;
const ideaEnding = /(?:ness|tion|sion|ment|ity|ship|hood|ism|ance|ence|ency|ancy|dom|cracy|ology|ache|ure)$/;
/** What ends like an idea and can be held all the same. */
const solidAllTheSame = new Set(
  `apartment city monument instrument document ornament furniture picture sculpture ambulance fence appliance bandage
   station television cushion potion lotion mansion pavement basement cement creature ointment pigment garment parchment
   kingdom manure signature lure treasure ship submission battleship spaceship starship airship trance entrance dance
   cure celebration decoration caption medication invention contraption transmission airconditioning vacation`.split(
    /\s+/,
  ),
);

/** The kind of a noun. @param noun any form; @param lemma its dictionary form */
export function kindOf(noun: string, lemma: string = noun): Kind {
  const forms = [noun.toLowerCase(), lemma.toLowerCase(), singular(noun.toLowerCase())];
  for (const kind of kindOrder) if (forms.some((form) => lists[kind].has(form))) return kind;
  const one = singular(noun.toLowerCase());
  if (personEnding.test(one)) return 'person';
  if (ideaEnding.test(one) && !solidAllTheSame.has(one)) return 'idea';
  return 'thing';
}

/** Whether a noun is spoken of as a mass: "the cheese", never "a cheese". */
export function isMass(noun: string): boolean {
  return lists.mass.has(noun.toLowerCase());
}

const oddPlurals = new Set(
  `children people men women teeth feet geese mice oxen lice thieves wolves knives leaves shelves loaves halves wives
   police trousers scissors glasses pants jeans stairs binoculars goggles headphones pliers`.split(/\s+/),
);
const singularInS = new Set(
  `bus glass class boss dress kiss mess cactus octopus circus virus walrus bias gas lens atlas canvas christmas compass
   chaos princess duchess waitress actress hostess goddess mattress fortress grass brass moss cross process success
   address business witness happiness news mathematics physics politics species series tennis platypus iris
   campus bonus chess stress press loss mistress access excess progress congress empress rhinoceros hippopotamus thermos
   asparagus albatross harness illness darkness wilderness countess process abyss pus surplus census status genius
   headquarters mayonnaise venus opus hummus citrus fungus colossus`.split(/\s+/),
);

/** Whether a noun is a plural by its form. */
export function isPlural(noun: string): boolean {
  const low = noun.toLowerCase();
  if (oddPlurals.has(low)) return true;
  return (
    low.length > 3 && low.endsWith('s') && !low.endsWith('ss') && !low.endsWith("'s") && !singularInS.has(low)
  );
}

const oddSingulars: Readonly<Record<string, string>> = {
  children: 'child',
  men: 'man',
  women: 'woman',
  teeth: 'tooth',
  feet: 'foot',
  geese: 'goose',
  mice: 'mouse',
  thieves: 'thief',
  wolves: 'wolf',
  knives: 'knife',
  leaves: 'leaf',
  shelves: 'shelf',
  loaves: 'loaf',
  wives: 'wife',
};

function singular(noun: string): string {
  const odd = Object.hasOwn(oddSingulars, noun) ? oddSingulars[noun] : undefined;
  if (odd) return odd;
  if (!isPlural(noun)) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zes|oes)$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
