import { blocks } from '../blocks.ts';
import type { WordForms } from '../concreteWords.ts';
import { anyOf, oneOf } from './anyOf.ts';
import type { Exchange, Speech } from './exchange.ts';

/** Turns to something else. */
const elsewhere =
  anyOf(`anyway | anyhow | by the way | speaking of | apropos | on another note | incidentally |
  let's (?: talk about | change the subject | do something else) | some other time | something (?:completely )?different |
  ubrigens | jedenfalls | sag mal | hast du eigentlich | comunque | a proposito | ma dimmi | por cierto | oye | en fin |
  au fait | sinon | bref`);
/** A short word on what was said, and straight on to a question: "Nice scarf. So, who brings the drinks?" */
const thenAsks = /^[^.!?]*[.!] so, (?:who|what|how|where|when|did|do|have)\b/u;

export function changesSubject({ reply: { text } }: Exchange): boolean {
  return elsewhere.test(text) || thenAsks.test(text);
}

/** What is said after any line. */
const stock = new RegExp(
  anyOf(`that's (?: life | amazing | great | so \\w+ | really \\w+ | interesting | how it is) |
  (?:(?: very | really | so | how | most) )?(?: interesting | exciting | amazing | mysterious | spectacular | incredible | beautiful | funny | crazy | strange | wonderful | fantastic | fascinating | lovely |
  cool) | tell me more | why not | what can you do | things like that(?: happen)? | anything (?: is possible | can happen) |
  i (?: see | understand | (?: love | like) (?: that | it | this | where this is going)(?: a lot)?) | i'm ready for anything | let's (?: see what
  happens(?: next)? | keep going | go on) | these things happen | we all have our moments | some days are like that | you
  have to love \\w+ | you are so funny | you know | my friend | they say | (?: what | this is) an? (?:\\w+ )?(?: evening |
  night | place | story | idea | turn) | going to be (?: special | a night to remember) | i can feel it | who knows what
  \\w+ \\w+ will bring | good to be here(?: together)? | is always a story | is really something | here we are | what would
  you like to do(?: now)? | what happens next | in this place | so ist das | schon verruckt | das leben | davvero
  interessante | che bello | las cosas de la vida | c'est la vie | eh bien | right | okay | sure | great | nice | good | wow |
  haha | hmm | well | absolutely | huh | aha | na ja | certo | vaya | si | ah oui | schon`).source,
  'gu',
);

/** Words that such phrases are filled with: what is left without them is what the reply is about. */
const fillers: ReadonlySet<string> = new Set(
  `great nice good wow interesting amazing wonderful exciting lovely cool fantastic fascinating creative idea story life thing
  stuff people evening night day time way place moment turn energy special ready understand love happen`.split(
    /\s+/u,
  ),
);

/** Whether hardly anything is left of the reply without what is said after any line, and without what it echoes. */
export function saysNothing({ reply, shared }: Exchange): boolean {
  const phrases = reply.text.match(stock) ?? [];
  const others = reply.text.replace(stock, ' ').match(/[\p{L}\p{N}']+/gu) ?? [];
  const left = new Set(others.filter((word) => !shared.has(word) && !fillers.has(word)));
  const concrete = reply.concrete.filter((forms) => [...forms].some((form) => left.has(form)));
  return concrete.length < phrases.length;
}

/** Tells of the speaker's own life, elsewhere and long ago. */
const ownLife =
  anyOf(`i once | once i | when i was | as a (?: boy | girl | child | kid) | i used to | last (?: week | year |
  month) | in (?: 19 | 20)\\d\\d | i (?: collect | prefer) | i'm thinking (?: of | about) | i've started | i was going to ask | this morning i | io preferisco | domani (?: compro | vado) | me gusta | moi,? j'(?: adore | aime | prefere) | il faut que j' ?\\w+ | ich mag | every (?: summer | winter | year | week) | on (?: mon | tues |
  wednes | thurs | fri | satur | sun)days | at school | ich (?: bin | war | hatte) (?: mal | fruher | einmal) | damals | ogni
  (?: estate | anno) | andavamo | de pequeno | quand j'etais`);
const relatives =
  anyOf(`my (?: cousin | aunt | uncle | niece | nephew) | mein (?: onkel | vetter) | meine (?: tante |
  kusine) | mio (?: nonno | zio | cugino) | mia (?: nonna | zia | cugina) | mi (?: prim[oa] | ti[oa]) | ma (?: tante |
  cousine) | mon (?: oncle | cousin)`);
/** Ends before a word of the line that means another of its kind: "we had a … dog". */
const another = /[\p{L}'] (?:an?|eine?[nmr]?|un[ae]?|des|unos|unas) (?:\p{L}+ )?$/u;

/** Whether the reply tells of the speaker's own life: other times, other people, another of what the line named. */
export function tellsOwnStory({ line, reply, shared }: Exchange): boolean {
  if (line.text.includes('?')) return false;
  if (ownLife.test(reply.text) || namesRelative(reply, shared)) return true;
  // "I lost a cello" is repeated, and no other one told of, by "you lost a cello".
  return endsBeforeShared(reply, shared, another) && !endsBeforeShared(line, shared, another);
}

function namesRelative({ text }: Speech, shared: WordForms): boolean {
  const [, named] = relatives.exec(text)?.[0].split(' ') ?? [];
  return named !== undefined && !shared.has(named);
}

/** Ends before a word of the line that is denied: "there's no … ladder", "ich habe keine … Tochter". */
const denial = new RegExp(
  String.raw`(?<!\p{L})${oneOf(`no | not | not any | isn't | aren't | never | haven't got | what | kein\\w* | nicht | non |
  nessun\\w* | ningun\\w* | pas | you (?: didn't | haven't | never | don't)`)} (?:${oneOf(`any | an? | the | un[ae]? | de | tu |
  ta | ton | ma | mein\\w* | dein\\w* | your? | my | normal | tengo | hay | es | about | c'e | il | la | le`)} ){0,3}(?:d')?$`,
  'u',
);
const deeds = anyOf(
  'i never (?: told | promised | gave | sent | asked | met | saw) (?: you | anyone | anybody | anything | him | her)',
);

/** Whether the reply denies what the line put on stage; to deny what the line itself denies is to agree. */
export function denies({ line, reply, shared }: Exchange): boolean {
  if (blocks(line.text, reply.text) || deeds.test(reply.text)) return true;
  return endsBeforeShared(reply, shared, denial) && !endsBeforeShared(line, shared, denial);
}

function endsBeforeShared(speech: Speech, shared: WordForms, beginning: RegExp): boolean {
  return [...speech.text.matchAll(/[\p{L}\p{N}]+/gu)].some(
    ({ 0: word, index }) => shared.has(word) && beginning.test(speech.text.slice(0, index)),
  );
}

const about =
  anyOf(`i | he | him | she | her | it | they | them | that | this | these | those | why | der | das | drin | lui |
  lei | lo | ella | il | elle`);

/** Whether the reply, past its first sentence, asks about something that was not spoken of. */
export function asksAboutElse({ reply, shared }: Exchange): boolean {
  return reply.sentences
    .slice(1)
    .filter((sentence) => sentence.endsWith('?') && !about.test(sentence))
    .some((question) => !(question.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => shared.has(word)));
}
