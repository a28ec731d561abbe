import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadCode } from './loadCode.ts';

/** A component whose code is loaded when it is first shown; it throws `CodeLoadError` when that fails. */
export function lazyComponent(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: await loadCode(load) }));
}
