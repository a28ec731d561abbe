/** Marks that a model may wrap round a quote; they are not part of it. */
const wrapping = /^["'“”‘’«»\s]+|["'“”‘’«»\s]+$/gu;

/** Whether a quote stands word for word in what the player said. */
export function isQuoted(said: readonly string[], quote: string): boolean {
  const bare = quote.replace(wrapping, '');
  return bare !== '' && said.some((line) => line.includes(quote) || line.includes(bare));
}
