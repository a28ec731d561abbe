/**
 * The source of a regular expression for any of some phrases.
 * @param phrases with | between them, on as many lines and with as many blanks round | and parentheses as they are best
 * read with; where a blank next to a parenthesis is meant, it is written as \s
 */
export function oneOf(phrases: string): string {
  const listed = phrases
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/ ?\| ?/gu, '|')
    .replace(/(\(\?[:=!]) /gu, '$1')
    .replace(/ \)/gu, ')');
  return `(?:${listed})`;
}

/** Matches any of some phrases as whole words. @param where `first` matches at the beginning of a text alone */
export function anyOf(phrases: string, where: 'first' | 'anywhere' = 'anywhere'): RegExp {
  const begin = where === 'first' ? '^' : String.raw`(?<![\p{L}\p{N}])`;
  return new RegExp(String.raw`${begin}${oneOf(phrases)}(?![\p{L}\p{N}])`, 'u');
}
