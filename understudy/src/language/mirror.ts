import { gerundOf, pastOf } from './inflect.ts';
import { join, type Token } from './tokens.ts';

const objects: Readonly<Record<string, string>> = {
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  your: 'my',
  yours: 'mine',
  yourself: 'myself',
};

/**
 * Turns a speaker's words into the other one's: "I am late for your party" into "you are late for my party". First and
 * second person change places; verbs follow.
 */
function turned(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    const value = turnedWord(token, before, next, tokens[i - 2]);
    return value === token.value ? token : { ...token, value, low: value.toLowerCase() };
  });
}

function turnedWord(
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
  twoBefore: Token | undefined,
): string {
  const { low } = token;
  if (low === 'i') return 'you';
  if (low === 'you') return isSubject(before, next) ? 'I' : 'me';
  const subject = before?.pos === 'ADV' ? twoBefore?.low : before?.low;
  const asked = next?.low;
  if (low === 'am' && (subject === 'i' || asked === 'i')) return 'are';
  if (low === 'was' && (subject === 'i' || asked === 'i')) return 'were';
  if (low === 'are' && (subject === 'you' || (asked === 'you' && subject === undefined))) return 'am';
  if (low === 'were' && subject === 'you') return 'was';
  return objects[low] ?? token.value;
}

function isSubject(before: Token | undefined, next: Token | undefined): boolean {
  const verbFollows = next !== undefined && ['AUX', 'VERB', 'ADV'].includes(next.pos);
  if (!verbFollows) return false;
  return !(
    before &&
    before.pos === 'ADP' &&
    !['that', 'if', 'because', 'when', 'while', 'before', 'after', 'until', 'since', 'as', 'like'].includes(
      before.low,
    )
  );
}

/** Words that open a line without being part of what it says. */
const openers = new Set(
  'and but so well oh ok okay yes yeah yep no nope ah hey hi hello please look listen wow sure right then because um uh ha haha hmm great'.split(
    ' ',
  ),
);

/**
 * A whole statement from the other one's mouth, without its full stop and small at the start, fit to follow "that":
 * "your grandmother's accordion is haunted". Null for what is no plain statement or is longer than `longest` words.
 */
export function mirror(sentence: readonly Token[], longest = 15): string | null {
  let tokens = sentence.filter(({ value }) => !/^["()]+$/.test(value));
  while (tokens.length > 0 && /^\p{P}+$/u.test(tokens.at(-1)?.value ?? '')) tokens = tokens.slice(0, -1);
  while (tokens[0] && (openers.has(tokens[0].low) || /^[,.!…-]+$/.test(tokens[0].value)))
    tokens = tokens.slice(1);
  if (tokens.length < 3 || tokens.length > longest) return null;
  if (tokens.some(({ value }) => /[?!:;…*#[\]{}<>=/\\|@&$]/.test(value) || value === '-')) return null;
  const subjectEnd = subjectOf(tokens);
  if (subjectEnd === null) return null;
  const verb = tokens.slice(subjectEnd, subjectEnd + 3).find(({ pos }) => pos === 'AUX' || pos === 'VERB');
  if (!verb || tokens.slice(0, subjectEnd).some(({ pos }) => pos === 'AUX')) return null;
  if (bareThirdPerson(tokens, subjectEnd)) return null;
  if (
    ['DET', 'ADP', 'CCONJ', 'SCONJ', 'AUX'].includes(tokens.at(-1)?.pos ?? '') &&
    !particles.has(tokens.at(-1)?.low ?? '')
  )
    return null;
  if (commas(tokens) > 1 || thinks.has(verb.lemma)) return null;
  const said = join(turned(tokens));
  return tokens[0]?.pos === 'PROPN' || /^I\b/.test(said)
    ? said
    : said.charAt(0).toLowerCase() + said.slice(1);
}

/** "I think …", "you know …": the opinion around a statement, which would sound odd given back. */
const thinks = new Set([
  'think',
  'guess',
  'know',
  'mean',
  'suppose',
  'wonder',
  'hope',
  'wish',
  'believe',
  'say',
  'let',
]);

const subjects = new Set([
  'i',
  'you',
  'we',
  'he',
  'she',
  'it',
  'they',
  'there',
  'this',
  'that',
  'these',
  'those',
  'everyone',
  'everybody',
  'somebody',
  'someone',
  'nobody',
  'something',
]);

/** Where the subject that a clause begins with ends, or null when it does not begin with one. */
function subjectOf(tokens: readonly Token[]): number | null {
  const first = tokens[0];
  if (!first) return null;
  if (subjects.has(first.low) && tokens[1] && ['AUX', 'VERB', 'ADV'].includes(tokens[1].pos)) return 1;
  if (!['DET', 'PRON', 'NOUN', 'PROPN', 'NUM', 'ADJ'].includes(first.pos)) return null;
  for (let i = 1; i < Math.min(tokens.length, 8); i += 1) {
    const token = tokens[i];
    if (!token) return null;
    if (token.pos === 'AUX') return i;
    if (token.pos === 'VERB' && !/ing$/.test(token.low)) return i;
    if (!['NOUN', 'PROPN', 'ADJ', 'PART', 'ADP', 'DET', 'NUM', 'PRON', 'CCONJ'].includes(token.pos))
      return null;
    if (token.pos === 'PRON' && !['my', 'your', 'his', 'her', 'its', 'our', 'their'].includes(token.low))
      return null;
  }
  return null;
}

/** A third person with a bare verb ("the dog bark") would be wrong however it is said. */
function bareThirdPerson(tokens: readonly Token[], subjectEnd: number): boolean {
  const subject = tokens[subjectEnd - 1];
  const verb = tokens[subjectEnd];
  if (!subject || !verb || verb.pos !== 'VERB') return false;
  const third =
    ['he', 'she', 'it', 'this', 'that', 'somebody', 'someone', 'everybody', 'everyone', 'nobody'].includes(
      subject.low,
    ) ||
    (subject.pos === 'PROPN' && subjectEnd === 1);
  return (
    third &&
    verb.low === verb.lemma &&
    !['put', 'cut', 'hit', 'let', 'set', 'shut', 'read'].includes(verb.low)
  );
}

function commas(tokens: readonly Token[]): number {
  return tokens.filter(({ value }) => value === ',').length;
}

export const particles = new Set([
  'up',
  'down',
  'out',
  'off',
  'away',
  'over',
  'back',
  'in',
  'on',
  'through',
  'around',
  'here',
  'there',
]);

/** A deed, in the forms that a frame needs. */
export interface Deed {
  /** The verb's base form. */
  readonly verb: string;
  /** Whose it is, as the speaker said it. */
  readonly who: 'I' | 'you' | 'we' | 'other';
  /** Told to the other one to do: "hold this rope". */
  readonly ordered: boolean;
  /** When it is done, as the speaker said it. */
  readonly when: 'before' | 'now' | 'later';
  /** From the other one's mouth: "throw the wrench at my desk", "threw …", "throwing …". */
  readonly base: string;
  readonly past: string;
  readonly doing: string;
  /** What follows the verb, already turned; empty for a bare verb. */
  readonly rest: string;
}

/** Builds a deed from a verb and what follows it. */
export function deed(
  verb: string,
  { who, ordered, when }: Pick<Deed, 'who' | 'ordered' | 'when'>,
  following: readonly Token[],
): Deed {
  const rest = join(turned(following));
  const with_ = (form: string) => (rest === '' ? form : `${form} ${rest}`);
  return {
    verb,
    who,
    ordered,
    when,
    rest,
    base: with_(verb),
    past: with_(pastOf(verb)),
    doing: with_(gerundOf(verb)),
  };
}
