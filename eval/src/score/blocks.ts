import { concreteWords } from './concreteWords.ts';

/** How a line opens that turns an offer down; counted only where the player had not asked a question. */
const turnedDown =
  /^(?:oh[,!]? )?(?:no|nope|nah|never|nonsense|rubbish|impossible|wrong|certainly not|of course not|absolutely not|no way|nein|non|nee|não|niet)(?=[,.!:;–—-]|$)/u;

/** Denials that need no knowledge of what was offered. */
const denials = [
  "(?:that's|that is|this is|it's|it is) (?:not true|untrue|a lie|impossible|not possible|wrong|ridiculous|nonsense)",
  "(?:that|it) (?:never happened|didn't happen|did not happen|won't work|will not work|(?:can't|cannot) be(?: true| right| so)?(?=[,.!?;:–—]|$))",
  "you(?:'re| are) (?:wrong|lying|mistaken|imagining things|making (?:that|this|it) up)",
  'you must be (?:mistaken|wrong|confused|lying)',
  "i (?:don't|do not) believe (?:you|that|a word)",
  "(?:i have |i've )?no idea what you(?:'re| are) talking about",
  "i (?:don't|do not) know what you(?:'re| are) talking about",
  'what are you talking about',
  "don't be (?:silly|ridiculous|absurd|stupid)",
  'i refuse',
  "i'd rather not",
  "let's not(?=[,.!?;:–—]|$| (?:do|go|play|open|bother|start|talk)\\b)",
  "(?:we|you) (?:can't|cannot) do that",
  "(?:i'm|i am) not (?:interested|playing|going to play)",
  "let's (?:talk about|do) something else",
].map((pattern) => new RegExp(String.raw`\b(?:${pattern})\b`, 'u'));

/** Denials of one thing: the word after them is what they deny. */
const denialsOf =
  /\b(?:there(?:'s| is| are| was| were) (?:no|not any|never any)|there (?:isn't|aren't|wasn't|weren't) (?:an?|any)|(?:i|you|we) (?:have|had|own) no|(?:i|you|we) (?:don't|do not|never) (?:have|had|own) (?:an?|any|the)|(?:that|this|it|he|she)(?:'s| is) not (?:an?|the|my|your|our)|(?:that|this|it|he|she) isn't (?:an?|the|my|your|our)|(?:i'm|i am|you're|you are) not (?:an?|the|my|your))((?: [\p{L}\p{N}'-]+){1,3})/gu;

/**
 * Whether a Partner's line blocks: turns the player's offer down, or denies what the player has put on stage. A plain
 * answer to a question is none, and neither is a stumble: losing a thing does not deny it.
 */
export function blocks(line: string, reply: string): boolean {
  const said = plain(reply);
  if (!line.includes('?') && turnedDown.test(said)) return true;
  if (denials.some((denial) => denial.test(said))) return true;
  const offered = concreteWords(line);
  for (const [, denied = ''] of said.matchAll(denialsOf)) {
    const forms = concreteWords(denied).flatMap((word) => [...word]);
    if (offered.some((word) => forms.some((form) => word.has(form)))) return !agrees(line, denied);
  }
  return false;
}

/** Whether the player had denied the same before: "it isn't a cello" is taken up by "it isn't a cello". */
function agrees(line: string, denied: string): boolean {
  return [...plain(line).matchAll(denialsOf)].some(([, said = '']) => said.trim() === denied.trim());
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/[’‘ʼ]/gu, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
}
