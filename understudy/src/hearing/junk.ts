/** What a recognizer makes of breath, clicks and noise: short words that say nothing alone. */
const hums = new Set(
  `a ah an and the uh um hm hmm huh oh of to in it is i at as or er uhh mm mhm ha had have his her that them`.split(
    ' ',
  ),
);

/** Marks that are no words: silences and noises, and the number of a pronunciation. */
const marks = /<[^>]*>|\[[^\]]*\]|\+\+[^+]*\+\+|\(\d+\)/g;

/**
 * What was probably said, from what a recognizer wrote: without its marks, and nothing at all where it heard only the
 * small words that noise is taken for.
 */
export function withoutJunk(text: string): string {
  const words = text.replace(marks, ' ').split(/\s+/).filter(Boolean);
  const said = words.filter((word) => !hums.has(word.toLowerCase()));
  return said.length === 0 ? '' : words.join(' ');
}
