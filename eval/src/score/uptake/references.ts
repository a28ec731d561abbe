import { anyOf } from './anyOf.ts';
import type { Exchange } from './exchange.ts';
import type { Language } from './language.ts';

/** Words that stand for something that was named before. In the other languages, those that are no article as well. */
const standsFor: Readonly<Record<Language, RegExp>> = {
  en: anyOf(`he | him | his | she | hers? | it | its | they | them | theirs? | (?: this | that | those | these)(?= [.,!?] |
    's | $ | \\s(?: is | was | are | were | will | does | did | has | have | had | can | must | makes | explains | means |
    way)\\b)`),
  de: anyOf(`er | ihn | ihm | seine? | sie | ihr | ihnen | es | den | dem | denen | das | daran | damit | davon | darin |
    drin | dazu`),
  it: anyOf(
    "lui | lei | loro | l'ho | l'hai | l'ha | lo | suo | sua | quell[oa] | quest[oa] | ne | ci | \\w+(?:lo|la|li|le)",
  ),
  es: anyOf(
    'el | ella | ellos | ellas | los? | les? | se | sus? | eso | esto | \\w+(?:lo|la|los|las|le|me|te)',
  ),
  fr: anyOf("il | elle | ils | elles | lui | leur | l'as | l'a | l'ai | ca | son | sa | ses | en | y"),
};

/** "It", "that" and "this" that stand for nothing: "it's a nice day", "it was them who". */
const empty = new RegExp(
  anyOf(`(?: it's | it is | it was | this is | that's | that is) (?: a (?:\\w+ )?(?: day | evening | night | word | world) |
    (?: so | really | very | completely | too)? ?(?: great | nice | lovely | good | amazing | interesting | cool | quiet |
    dark | late | early | cold | hot | warm | empty | raining | snowing) | life | how | what you | going to be | time |
    impossible | nonsense | (?: you | me | him | her | them | us | he | she | they) who) |
    es (?: regnet | schneit | gibt | ist) | il (?: pleut | neige | y a | faut | fait) | (?: believe | think | say | said | sure | hope | know | see | so) (?: that | it)`)
    .source,
  'gu',
);

const nouns: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const cries = anyOf('oh | ah | god | heavens? | lord | thanks | goodness', 'first');
/** Without a tagger for the language, a pronoun this far in may stand for the reply's own things. */
const earlyCharacters = 24;

/**
 * Whether the reply speaks of what the line named: its first pronoun comes before any noun of its own that it could
 * stand for.
 */
export function refersBack({ reply, shared }: Exchange): boolean {
  const opening = reply.sentences.slice(0, 2).join(' ').replace(empty, ' ');
  const found = standsFor[reply.language].exec(opening);
  if (!found) return false;
  if (reply.language !== 'en')
    return found.index <= Math.max(earlyCharacters, (reply.sentences[0] ?? '').length / 2);
  const before = new Set(opening.slice(0, found.index).match(/[\p{L}']+/gu));
  return !reply.tokens.some(
    ({ word, pos }) => nouns.has(pos) && before.has(word) && !shared.has(word) && !cries.test(word),
  );
}

/** A question for the one who was meant: "Him?", "In mine?" */
const meant = anyOf(
  `(?:(?: in | to | for | with) )?(?: me | mine | him | her | his | them | us | yours? | ich | mich | er |
  sie | ihn | io | lui | lei | yo | el | ella | moi | elle | toi)\\?`,
  'first',
);

export function asksWhoIsMeant({ reply: { sentences } }: Exchange): boolean {
  return /^[^?]+\?$/u.test(sentences[0] ?? '') && meant.test(sentences[0] ?? '');
}

/** Beginnings that carry on from what was said. */
const carriesOn = anyOf(
  `(?:(?: and | but | oh | ah | well | yes | no),? )?(?: then | in that case | no wonder | at last |
  finally | thank (?: heavens | god | goodness) | oh no | (?: so )?that's (?: why | who | what | where | how | because) |
  so (?: the | that | i | we | you | he | she | they | what | who | where | how) | quick | run | shh | fine | there goes |
  i (?: suppose | deserve | told you | knew it) | (?: we | i)'ll | (?: we | i) (?: had )?better |
  (?: i | we)'d (?: better | rather) | good,? (?: i | he | she | they | that) | you (?: did | are | were | may | can) | dann |
  na gut | also | endlich | und\\? | meine?\\b[^.!]*\\? | allora | quindi | va bene | pues | entonces | por fin | alors | donc |
  enfin)`,
  'first',
);

export function carriesOnFrom({ reply: { text } }: Exchange): boolean {
  return carriesOn.test(text);
}

/** What is said while doing as one was told. */
const done = anyOf(
  `(?:(?: okay | yes | all right | fine),? )?(?: here(?= , | \\syou | \\sit) | there(?= [.,!]) |
  done(?= [.,!]) | like this | i'm (?: down | up | here | ready | looking | staring | listening) |
  it's (?: ticking | warm | heavy | open | locked | stuck) | (?: da | hier)(?= ,) | bitte(?= [.,]) | fertig | va bene | ecco |
  fatto | tieni | ya esta | toma | listo | aqui | c'est fait | voila | tiens | tenez)`,
  'first',
);

export function doesAsTold({ reply: { text } }: Exchange): boolean {
  return done.test(text);
}

/** Orders that the tagger does not know for verbs where they begin a sentence, or that are in another language. */
const orders = anyOf(
  `(?:(?: oh | no | yes | then | well),? )?(?: don't | do not | let's(?!\\s(?: talk | begin | all | keep |
  see)) | let me | come here | nobody | everybody | mind (?: the | your) | careful | quickly | up (?: the | here | there) |
  open (?: the | it | your) | keep (?: your | still | it | calm) | hold (?: on | still | it | my | the | tight) |
  watch (?: your | the | out) | light (?: the | a) | hand me | squeeze | breathe | komm | nimm | zieh | lass | gib | halt |
  setz | geh | mach | prendi | attent[oa] | smettila | presto | nascondi | vieni | guarda | lascia | quita\\w* | pon\\w* |
  deja\\w* | ven | corre | ne \\w+ pas | prends | viens | laisse\\w* | passe\\w* | donne\\w*)`,
  'first',
);
/** "Guess", "look" and the like address the listener, and order nothing that has to do with the line. */
const idle: ReadonlySet<string> = new Set(['guess', 'let', 'thank', 'thanks', 'please', 'look']);

/** Whether the reply begins with an order: what the line brought about has to be dealt with. */
export function givesOrder({ reply }: Exchange): boolean {
  if (orders.test(reply.text)) return true;
  const [first] = reply.tokens;
  return (
    reply.language === 'en' && first?.pos === 'VERB' && first.word === first.base && !idle.has(first.word)
  );
}

const you =
  anyOf(`you | yours? | yourself | you're | you've | you'll | du | dich | dir | dein\\w* | tu | ti | tua | tuo | te |
  tus | toi | ton | ta | tes | vous`);
const saidToAnyone = new RegExp(
  anyOf('you (?: know | see | have to love) | thank you | if you like').source,
  'gu',
);

/** Whether the reply tells the other something, instead of asking. */
export function speaksToThem({ reply: { sentences } }: Exchange): boolean {
  const told = sentences.filter((sentence) => !sentence.endsWith('?')).join(' ');
  return you.test(told.replace(saidToAnyone, ' '));
}
