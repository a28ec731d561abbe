import { type RefObject, useLayoutEffect, useState } from 'react';

/** How far below the top of the document an element begins, in CSS pixels; what stands above it comes and goes. */
export function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const box = element.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    };
    // Whatever moves the element also changes the height of the page.
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    measure();
    return () => watcher.disconnect();
  }, [element]);
  return top;
}
