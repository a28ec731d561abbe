import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the console's code could not be loaded. */
export class ChunkLoadError extends Error {}

/** A component that is loaded when it is first shown; it throws `ChunkLoadError` when its code can't be loaded. */
export function lazyWithError(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(() =>
    load().then(
      (component) => ({ default: component }),
      (error: unknown) => {
        throw new ChunkLoadError('A part of the console could not be loaded.', { cause: error });
      },
    ),
  );
}
