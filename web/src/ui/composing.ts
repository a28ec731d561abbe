/**
 * Whether a key belongs to an input method that is composing text, such as Enter that picks a word. Safari reports the Enter
 * that ends a composition after its end: then only the code 229 tells.
 */
export function isComposing({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229;
}
