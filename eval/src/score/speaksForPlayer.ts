import { namedIn } from './newThings.ts';
import { tagged } from './tagger.ts';

/** After these, what the player does is asked, wished or made a condition, and not told. */
const notTold =
  "(?<!\\b(?:do|did|does|don't|didn't|can|can't|could|couldn't|will|won't|would|wouldn't|should|shouldn't|may|might|must|if|when|whenever|until|unless|once|as|how|what|whatever|why|where|before|after|than|let|let's|make|makes|made|help|see|watch|hear|or) )";
const feel = "feel|felt|are feeling|'re feeling|begin to feel|start to feel";
const know = "realise|realize|can't help but|are overwhelmed|'re overwhelmed";
const show =
  'nod|smile|grin|laugh|chuckle|giggle|sigh|shrug|gasp|blush|weep|sob|tremble|shiver|shudder|hesitate|freeze|swallow|blink|wince|frown|flinch';
const bodily = 'heart|eyes|hands|hand|voice|knees|breath|stomach|cheeks|lip|lips|shoulders|smile|face';
const happens =
  'races|race|pounds|skips|sinks|leaps|aches|widen|fill|well up|light up|tremble|trembles|shake|shakes|breaks|cracks|falters|quivers|buckle|catches|fades|falls|flush|burn|softens';

/** Tells what the player feels or does, as a narrator would. */
const narrations = [
  `${notTold}\\byou (?:suddenly |now |just |really |still |both )?(?:${feel})\\b(?! free)`,
  `${notTold}\\byou (?:suddenly |finally |now )?(?:${know})\\b`,
  `(?:^|[.!?…;—–] |\\band |\\bthen )(?:then )?you (?:just |slowly |softly |nervously )?(?:${show})(?=[,.!…;—–]|$| and\\b| at\\b| as\\b| softly\\b| nervously\\b| slowly\\b| with\\b)`,
  `\\byour (?:${bodily}) (?:${happens})\\b`,
  '\\ba tear (?:runs|rolls|slides) down your\\b',
  '[*(][^*)]*\\byou\\b[^*)]*[*)]',
  // German, French, Spanish, Italian.
  '\\b(?:du fühlst|du spürst|du merkst|du lächelst|du nickst|tu te sens|tu ressens|tu souris|vous vous sentez|te sientes|sonríes|ti senti|sorridi)\\b',
].map((pattern) => new RegExp(pattern, 'u'));

/** Where the player is said to have said something, up to the next mark; now only in quotation marks. */
const saying =
  /\byou (?:just |once |always |already |even )?(?:(?:said|told me|whispered|shouted|answered|admitted|confessed)(?: that|:|,)? ["“‘]?|(?:say|whisper|shout|answer|mutter)[:,]? ["“‘])((?:[\p{L}\p{N}'-]+ ?){2,14})/u;
/** The share of what they are said to have said that has to come from them. */
const theirOwn = 0.34;
const naming = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/**
 * Whether a Partner's line speaks for the player: tells what the player feels or does at this moment, or puts words into their
 * mouth that they have not said. To say who they are, what they own or what they once did is an offer, and none of this.
 * @param said the player's lines so far, this one included
 */
export function speaksForPlayer(reply: string, said: readonly string[]): boolean {
  const text = reply.replace(/[’‘ʼ]/gu, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
  if (narrations.some((pattern) => pattern.test(text))) return true;
  const [, words = ''] = saying.exec(text) ?? [];
  const told = tagged(words).filter(({ pos, word }) => naming.has(pos) && word.length > 2);
  if (told.length === 0) return false;
  const own = namedIn(said);
  return told.filter(({ word, base }) => own.has(word) || own.has(base)).length < theirOwn * told.length;
}
