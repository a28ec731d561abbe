import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the console's code did not come. */
export class NotFetched extends Error {}

/** A component that is fetched when it is first shown. What it throws when it does not come is a `NotFetched`. */
export function fetched(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(() =>
    load().then(
      (component) => ({ default: component }),
      (error: unknown) => {
        throw new NotFetched('A part of the console did not come.', { cause: error });
      },
    ),
  );
}
