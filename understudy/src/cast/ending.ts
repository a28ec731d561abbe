import type { Heard } from './heard.ts';

/** Lines that close a story wherever they fall. */
const closing =
  /\b(?:the end|happily ever after|curtain falls|and scene|end of story|that's a wrap|fade to black)\b[.!]*$/i;
/** Lines that close one once it has been lived in for a while. */
const settling =
  /\b(?:we did it|we made it|it's (?:finally )?over|case closed|mission accomplished|let's go home|take me home|welcome home|i forgive you|i(?:'ll| will) (?:always )?remember (?:this|you)|you(?:'re| are) hired|it's a deal|will you marry me|i(?:'ll| will) marry you|we(?:'re| are) (?:free|saved|safe))\b/i;
const settledFrom = 8;

/** Whether a line brings the story home. */
export function ends({ turn }: { readonly turn: number }, heard: Heard): boolean {
  const line = heard.line.replace(/[’‘]/g, "'").trim();
  if (closing.test(line)) return true;
  if (heard.occasion.kind === 'farewell') return true;
  return turn >= settledFrom && settling.test(line) && !line.endsWith('?');
}
