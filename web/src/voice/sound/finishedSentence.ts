/** A full stop, question or exclamation mark, and what may close around it. */
const ending = /([.?!。？！])["'”’»)\]]*$/u;
/** These end with a full stop, and no sentence ends with them. */
const abbreviations = /\b(?:mr|mrs|ms|dr|prof|capt|lt|sgt|vs|e\.g|i\.e)\.$/i;
/** Recognisers put a full stop after a pause, too: a sentence doesn't end with these words, or with a hesitation. */
const openWords = new Set(
  (
    'a an the my your our their its and but or nor so because if when while as than although unless until which whose ' +
    'of to from with into I I’m it’s you’re we’re they’re there’s um uh erm er hmm'
  )
    .toLowerCase()
    .split(' '),
);

/** Whether what was understood so far reads like a finished sentence or question. */
export function isFinishedSentence(text: string): boolean {
  const said = text.trim();
  const [, mark] = ending.exec(said) ?? [];
  if (!mark || /\.\.["'”’»)\]]*$|…/u.test(said.slice(-4)) || abbreviations.test(said)) return false;
  if (mark !== '.') return true;
  const lastWord = /([\p{L}\p{N}’'-]+)[^\p{L}\p{N}]*$/u.exec(said)?.[1] ?? '';
  return lastWord !== '' && !openWords.has(lastWord.toLowerCase().replaceAll("'", '’'));
}
