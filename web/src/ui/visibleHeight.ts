/**
 * Keeps `--visible-height` at the height that an on-screen keyboard leaves free. Browsers that resize the page
 * themselves (`interactive-widget=resizes-content`) agree with it; Safari on iOS does not resize and needs it.
 */
export function watchVisibleHeight(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const follow = (): void => {
    // Pinch-zoom also makes the viewport smaller; the layout must not shrink with it.
    if (viewport.scale > 1.01) return;
    document.documentElement.style.setProperty('--visible-height', `${Math.round(viewport.height)}px`);
  };
  viewport.addEventListener('resize', follow);
  follow();
}
