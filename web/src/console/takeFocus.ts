/** A `ref` for what comes up in place of something that had the focus. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
