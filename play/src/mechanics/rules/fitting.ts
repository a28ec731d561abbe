/** A line without the marks that it ends with. */
export function bare(text: string): string {
  return text.replace(/[.!?…]+$/u, '');
}

/** A line as it stands within a sentence; "I" and names of more than one capital stay. */
export function lower(text: string): string {
  return /^(?:I\b|\p{Lu}\p{Lu})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A line without those of its words that are not wanted; an ellipsis when none is left. */
export function without(says: string, isUnwanted: (word: string) => boolean): string {
  const left = says.split(/\s+/u).filter((word) => !isUnwanted(word));
  return left.join(' ') || '…';
}
