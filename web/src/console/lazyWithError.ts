import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the console's code did not come. */
export class ChunkLoadError extends Error {}

/** A component that is fetched when it is first shown. What it throws when it does not come is a `ChunkLoadError`. */
export function lazyWithError(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(() =>
    load().then(
      (component) => ({ default: component }),
      (error: unknown) => {
        throw new ChunkLoadError('A part of the console did not come.', { cause: error });
      },
    ),
  );
}
