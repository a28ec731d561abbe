import { type RefObject, useLayoutEffect, useState } from 'react';

/** The distance of an element from the top of the document in CSS pixels; follows changes above it. */
export function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const box = element.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    };
    // Every change that moves the element also changes the height of the page.
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    measure();
    return () => watcher.disconnect();
  }, [element]);
  return top;
}
