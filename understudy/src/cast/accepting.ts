import type { RoomBrief } from '@improv/contract';
import { hollow } from '../language/wordSets.ts';
import { sentencesIn, wordsIn } from '../language/words.ts';
import { type Heard, hear } from './heard.ts';

/** From this many points on a line counts as accepting the offer. */
const enough = 1;

/**
 * Whether a line accepts the Partner's last offer: takes a thing, a name or a deed of it up, agrees, answers or goes
 * along, rather than denying it or passing it by.
 * @param offered the Partner's last line; null before there is one
 */
export function accepts(line: string, offered: string | null): boolean {
  const heard = hear(line);
  if (heard.occasion.kind === 'silence' || heard.occasion.kind === 'nonsense') return false;
  if (heard.occasion.kind === 'refusal' || heard.occasion.kind === 'meddling') return false;
  const text = line.replace(/[’‘]/g, "'").trim();
  if (passesBy.test(text)) return false;
  if (offered === null) return !denies.test(text);
  if (denies.test(text)) return false;
  return points(heard, text, offered) >= enough;
}

/** The Partner's last line before a turn. */
export function lastOffer({ script, turn }: Pick<RoomBrief, 'script' | 'turn'>): string | null {
  return script.findLast(({ speaker, n }) => speaker === 'partner' && n < Math.max(turn, 1))?.text ?? null;
}

/** Argues with what is on stage. */
const denies = new RegExp(
  [
    '^(?:oh |well |um |but |sorry,? )*(?:no|nope|nah|never|wrong|nonsense|rubbish)\\b(?! (?:wonder|doubt|problem|worries|trouble|way!|time|need to worry|harm))',
    "\\b(?:that|it|this|there|he|she)(?:'s| is| was) (?:not|no|never)\\b(?! (?:bad|surprised|just|only|all))",
    "\\b(?:that|it|this|there|he|she) (?:isn't|wasn't|doesn't exist|didn't happen)\\b",
    "\\byou(?:'re| are) (?:not|wrong|lying|mad|crazy|making (?:that|it) up|no )",
    "\\b(?:i am|i'm|we are|we're) (?:not|no) (?:an?|the|your|on|in|at)\\b",
    "\\byou (?:aren't|don't have|didn't|never)\\b(?!.*\\?)",
    "\\bi (?:don't|do not) (?:believe (?:you|that|it)|think so|have (?:an?|any)|want (?:that|to|it)|know (?:what you|any))",
    "\\bi never (?:said|did|had|saw|met|asked)\\b|\\bi (?:didn't|did not) (?:say|do|ask)\\b",
    "\\bwhat are you talking about\\b|\\bdon't be (?:silly|ridiculous|stupid)\\b|\\bstop (?:that|it|lying|talking)\\b",
    "\\b(?:never happened|no such|doesn't make (?:any )?sense|that can't be)\\b",
  ].join('|'),
  'i',
);
/** Turns away to something else. */
const passesBy =
  /^(?:anyway|whatever|moving on|by the way|on another note|changing the subject)\b|\b(?:who cares|i don't care|let's talk about something else|something else entirely|never mind that|forget (?:it|that|about that)|boring|not interested)\b/i;

const goesAlong =
  /^(?:(?:oh|ah|well|and|okay|ok),? )*(?:yes|yeah|yep|ok|okay|sure|right|exactly|of course|absolutely|indeed|true|agreed|deal|fine|good|great|perfect|gladly|certainly|then|so|in that case|thank|thanks|sorry|wow|really|good idea|i know|i knew|i will|i'll|let's|we'll|done|here|alright|all right|because|at last|finally|no wonder|no doubt|no problem|no way!)\b/i;
const address = /\b(?:you|your|yours|we|our|us)\b/i;
/** Caught by what the Partner said: a cry, or the other one's part in it. */
const isCaught =
  /^(?:oh|ah|wow|help|ha|hm|quick|quickly|hurry|careful|look out|run|my god|goodness|good heavens|you|your)\b/i;
/** What was said before, pointed at again. */
const pointsBack =
  /\b(?:about|with|for|of|to|from|under|behind|at|open|take|give|keep|hide|hold|catch|follow|find|help|love|hate|need|want|eat|drink|put|throw|sell|buy|burn|tell|bring|call|see|hear|know|use|fix|try|do|did|like|lead|get|got|have|wear|touch|smell|feed|wake|stop|let|make|show|save|leave|saw|heard|took|gave|found|broke) (?:it|that|them|him|her|this|those|these)\b|^(?:that|those|they|he|she|him|her|it)(?:'s|'re|'ll| )|\b(?:there|that) (?:one|again)\b|\btoo\b/i;

function points(heard: Heard, text: string, offered: string): number {
  let score = 0;
  const kind = heard.occasion.kind;
  if (['agreement', 'thanks', 'apology', 'comfort'].includes(kind)) score += 2;
  if (goesAlong.test(text)) score += 1;
  if (isCaught.test(text)) score += 1;
  if (shares(text, offered)) score += 2;
  if (pointsBack.test(text)) score += 1;
  if (heard.deeds.some(({ ordered, who }) => ordered || who === 'we')) score += 1;
  if (address.test(text)) score += 0.5;
  if (kind === 'question' && wordsIn(text).length <= 4) score += 1;
  if (/\?/.test(offered) && !text.includes('?')) score += answers(heard, text, offered);
  if (heard.feeling !== null) score += 0.5;
  return score;
}

/** How much a line sounds like the answer to what the Partner asked. */
function answers(heard: Heard, text: string, offered: string): number {
  const asked = sentencesIn(offered).findLast((sentence) => sentence.includes('?')) ?? '';
  if (/\bwho\b/i.test(asked) && heard.names.length > 0) return 1;
  if (
    /\bwhere\b/i.test(asked) &&
    /^(?:in|on|under|behind|at|over|inside|up|down|next|right|here|there|upstairs|downstairs)\b/i.test(text)
  )
    return 1;
  if (
    /\bwhen\b|\bhow (?:long|many|much)\b/i.test(asked) &&
    /\b(?:\d+|one|two|three|four|five|ten|now|tonight|tomorrow|soon|never|o'clock)\b/i.test(text)
  )
    return 1;
  if (
    /\b(?:what (?:now|do|should|shall|would|am|are)|plan|orders|decide|lead|help)\b/i.test(asked) &&
    heard.deeds.length > 0
  )
    return 1;
  if (wordsIn(text).length <= 4) return 1;
  return /^(?:i|we|you|my|the|a|an|because|to)\b/i.test(text) ? 0.5 : 0;
}

/** Whether two lines have a word in common that carries a picture. */
function shares(line: string, offered: string): boolean {
  const stems = new Set(wordsIn(offered).filter(carries).map(stem));
  return wordsIn(line).some((word) => carries(word) && stems.has(stem(word)));
}

function carries(word: string): boolean {
  return word.length > 2 && !hollow.has(word.replaceAll("'", '')) && !/'(?:s|m|re|ve|ll|d|t)$/.test(word);
}

function stem(word: string): string {
  return word
    .replace(/'s$/, '')
    .replace(/(?:ies|ing|ed|es|s|ly)$/, '')
    .slice(0, 7);
}
