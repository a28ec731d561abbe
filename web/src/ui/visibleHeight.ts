/** A keyboard that closes takes this long, and iOS does not always report its end. */
const keyboardClosesWithinMs = 400;

/**
 * Keeps `--visible-height` at the height that an on-screen keyboard leaves free, and `--visible-top` at where the visible part
 * begins. Browsers that resize the page themselves (`interactive-widget=resizes-content`) agree with both; Safari on iOS
 * leaves the page as it is, and moves the visible part over it.
 */
export function watchVisibleHeight(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const { style } = document.documentElement;
  const follow = (): void => {
    // Pinch-zoom also makes the viewport smaller; the layout must not shrink or move with it.
    if (viewport.scale > 1.01) return;
    style.setProperty('--visible-height', `${Math.round(viewport.height)}px`);
    style.setProperty('--visible-top', `${Math.max(0, Math.round(viewport.offsetTop))}px`);
  };
  const settle = (): void => {
    follow();
    // The keyboard may leave a page scrolled that has nothing to scroll to.
    if (document.documentElement.scrollHeight <= window.innerHeight) window.scrollTo(0, 0);
  };
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  window.addEventListener('focusout', () => setTimeout(settle, keyboardClosesWithinMs));
  follow();
}
