import { anyOf } from './anyOf.ts';
import type { Exchange, Speech } from './exchange.ts';
import type { Language } from './language.ts';

/** What a question asks for. */
type Asked = 'number' | 'time' | 'reason' | 'place' | 'person' | 'yes or no' | 'anything';

/** Question words; the first kind that has one in the question is what it asks for. Some are other words elsewhere. */
const askedBy: readonly (readonly [Asked, RegExp, (readonly Language[])?])[] = [
  [
    'number',
    anyOf(`how (?:many|much|long|old|far|often|big|tall) | wie ?(?:viele?|lange|oft|weit|alt) | quant[oiae] |
    cuant[oa]s? | combien`),
  ],
  [
    'time',
    anyOf('when | what time | wann | wie spat | quando | cuando | quand | quelle heure | che ora | que hora'),
  ],
  ['reason', anyOf('why | how come | what for | warum | wieso | weshalb | perche | por que | pourquoi')],
  ['place', anyOf("where | wohin | woher | dov'e | dove | donde")],
  ['place', anyOf('wo'), ['de']],
  ['place', anyOf('ou'), ['fr']],
  ['person', anyOf('who | whose | whom | which one of | wer | wem | wen | wessen | quien | quienes')],
  ['person', anyOf('chi'), ['it']],
  ['person', anyOf('qui'), ['fr']],
  [
    'anything',
    anyOf(`what | which | how | welche[rsn]? | wie | che cosa | cosa | quale | cual | como | quoi | quel(?:le)? |
    comment`),
  ],
  ['anything', anyOf('was'), ['de']],
  ['anything', anyOf('come'), ['it']],
  ['anything', anyOf("que | qu'"), ['es', 'fr']],
];

const numbers = `\\d+ | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | \\w+teen |
  twenty | thirty | forty | fifty | hundred | thousand | once | twice | half | none | dozens? | since | until |
  for (?:ever | years) | eine? | zwei | drei | vier | funf | sechs | sieben | acht | neun | zehn | elf | zwolf | seit |
  einmal | hundert | due | tre | quattro | cinque | sette | otto | nove | dieci | cento | dos | tres | cuatro | cinco |
  seis | siete | ocho | nueve | diez | cien | desde | deux | trois | quatre | cinq | six | sept | huit | neuf | dix | cent |
  depuis | encore`;

const times = `never | always | today | tonight | tomorrow | yesterday | soon | now | later | ago | \\w+day | morning |
  evening | night | noon | midnight | o'clock | past | after | before | when | last | next | nie | heute | morgen | gestern |
  gleich | jetzt | bald | \\w+tags? | mittwochs? | uhr | mai | oggi | domani | ieri | adesso | presto | subito | nunca | hoy |
  manana | ayer | ahora | martes | jueves | viernes | jamais | demain | hier | maintenant | bientot | mardi | jeudi |
  vendredi | heures?`;

const reasons = `because | since | so that | in order | otherwise | to \\w+ | weil | damit | sonst | denn | um zu | perche |
  siccome | porque | para | parce que | a cause | pour`;

/** What may stand before the place in an answer, and the words that a place begins with. */
const places = `(?:(?: right | just | still | over | way | tied | hidden | locked | down | up | somewhere | back | always |
  most likely | probably | it's | they're | he's | she's | i was | i left \\w+ | i put \\w+ | i saw \\w+ | on its way |
  straight | left | da | dort | oben | unten | noch | tout | siempre)\\s)*(?: in | on | at | under | behind | beside | inside |
  outside | near | next to | between | above | below | upstairs | downstairs | home | here | there | to the | round | across |
  straight | geradeaus | im | auf | unter | hinter | neben | beim? | zu | zwischen | uber | vor | nel | nella | nell' | sul |
  sulla | sotto | dietro | accanto | dentro | en | sobre | bajo | detras | debajo | junto | dans | sous | sur | chez |
  derriere | a cote | pres | aux?)`;

const people = `i | me | you | he | him | she | her | they | them | we | us | my | your | his | our | nobody | somebody |
  everyone | \\w+'s | ich | du | er | sie | wir | meine? | niemand | io | lui | lei | mio | mia | nessuno | yo | tu | ella |
  mi | nadie | fui | moi | toi | elle | mon | ma | personne`;

const yesOrNo = `(?:oh,? )?(?: yes | yeah | yep | nope? | never | always | of course | certainly | sometimes | only | maybe |
  perhaps | once | twice | not | if | like | with | gladly | absolutely | sure | i | we | he | she | they | it | from | for |
  since | ja | nein | doch | klar | naturlich | nur | nie | manchmal | vielleicht | si | certo | solo | forse | mai | claro |
  quiza | siempre | nunca | oui | non | bien sur | jamais | parfois | seulement | deux fois)`;

const fits: Readonly<Partial<Record<Asked, RegExp>>> = {
  number: anyOf(numbers),
  time: anyOf(`${times} | ${numbers}`),
  reason: anyOf(reasons),
  place: anyOf(places, 'first'),
  person: anyOf(people),
  'yes or no': anyOf(yesOrNo, 'first'),
};

const agreement = anyOf(
  '(?:oh,? )?(?: yes | yeah | nope? | ja | nein | si | certo | claro | oui | non)',
  'first',
);
const reason = anyOf('because | weil | perche | porque | parce que', 'first');
const time = anyOf(
  `at half past | at \\w+ o'clock | um (?: halb | \\w+ uhr) | on \\w+day | tomorrow | yesterday |
  (?: el | los) (?: lunes | martes | miercoles | jueves | viernes)`,
  'first',
);

/** How answers to other questions begin. */
const unfit: Readonly<Record<Asked, readonly RegExp[]>> = {
  number: [agreement, reason],
  time: [agreement, reason],
  reason: [agreement, time],
  place: [agreement, reason, time],
  person: [agreement, reason, time],
  'yes or no': [reason, time],
  anything: [agreement, reason],
};

function asked(line: Speech): Asked | null {
  const question = line.sentences.findLast((sentence) => sentence.endsWith('?'));
  if (question === undefined) return null;
  const found = askedBy.find(
    ([, words, only]) => (only?.includes(line.language) ?? true) && words.test(question),
  );
  return found?.[0] ?? 'yes or no';
}

/** How a reply stands to the question in the line: `open` where any reply could answer it, `null` where nothing can be said. */
export function answerTo({ line, reply }: Exchange): 'fits' | 'open' | 'misses' | null {
  const kind = asked(line);
  const [first = ''] = reply.sentences;
  if (kind === null || first.endsWith('?')) return null;
  if (unfit[kind].some((beginning) => beginning.test(first))) return 'misses';
  if (kind === 'anything') return 'open';
  return fits[kind]?.test(first) ? 'fits' : null;
}
