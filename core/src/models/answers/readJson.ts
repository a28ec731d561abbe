/** A fence of Markdown round the answer. */
const fenced = /```(?:json)?\s*([\s\S]*?)```/iu;

/**
 * The first whole JSON object in an answer: bare, in a fence, twice in a row, or with words around it.
 * @returns undefined when there is none, as in an answer that was cut off
 */
export function readJson(text: string): unknown {
  const candidates = [text, fenced.exec(text)?.[1], firstObject(text)];
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    try {
      return JSON.parse(candidate);
    } catch {
      // The next way to read it.
    }
  }
  return undefined;
}

/** From the first brace to the one that closes it. */
function firstObject(text: string): string | undefined {
  const begin = text.indexOf('{');
  if (begin < 0) return undefined;
  let depth = 0;
  let inString = false;
  for (let at = begin; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(begin, at + 1);
    }
  }
  return undefined;
}
