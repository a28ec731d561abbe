/**
 * How a helper speaks and a character does not: it names the player's feelings back to them, offers advice, or asks how it can
 * be of use; or it speaks of the scene as a fellow player.
 */
const helperTalk = [
  /\bit (?:sounds|seems) like you(?:'re| are| have|'ve)(?: been)?(?: really)? (?:carrying|feeling|going through|struggling|dealing|having a (?:hard|tough|difficult))/u,
  /\b(?:thank you|thanks) for sharing (?:that|this|your (?:feelings|thoughts|story|experience)|with)\b/u,
  /\byour feelings are (?:completely |totally |perfectly )?valid\b/u,
  /\b(?:would you like|do you want|can i (?:offer|give|share)|may i (?:offer|give|share)|let me (?:offer|give|share)|here are)(?: \w+){0,3} (?:tips|advice|suggestions|strategies|techniques|resources|coping|breathing exercises|support options|steps you can take)\b/u,
  /\bhow (?:can|may) i (?:help|assist|support) you(?: today| with (?:this|that|your (?:feelings|problem|situation))[.?!]|$|\?)/u,
  /\b(?:is there anything else|what else) (?:i can|can i) (?:help|assist|do for)\b/u,
  /\b(?:i'm|i am) here (?:to listen|to support you|to help you|for you if you)\b/u,
  /^(?:that was |what )?(?:a )?(?:great|excellent|fantastic|amazing|wonderful|good) (?:improv|improvisation|scene work|acting|scene|offer|job with the scene)[!.]/u,
  /\b(?:as your (?:scene )?partner|in (?:this|our) (?:scene|improv)|let's (?:continue|resume) the (?:scene|improv))\b/u,
  /\b(?:consider|recommend|suggest) (?:talking|speaking|reaching out) to (?:a|your) (?:therapist|counsell?or|professional|doctor)\b/u,
];

/** Whether a Partner's line is a helper's or a fellow player's, and no character's. */
export function isOutOfCharacter(reply: string): boolean {
  const said = reply.replace(/[’‘ʼ]/gu, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
  return helperTalk.some((pattern) => pattern.test(said));
}
