import { type CallableName, callables } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import * as functions from '../src/index.ts';

interface Endpoint {
  readonly maxInstances?: unknown;
  readonly concurrency?: unknown;
}

/** What is told to the platform when a function is deployed. */
const endpointOf = (name: string) =>
  (functions as unknown as Record<string, { __endpoint: Endpoint }>)[name]?.__endpoint ?? {};

describe('what is deployed', () => {
  it.each(Object.keys(functions))('%s can be called into no more than ten instances', (name) => {
    const { maxInstances } = endpointOf(name);
    expect(maxInstances).toBeTypeOf('number');
    expect(maxInstances).toBeLessThanOrEqual(10);
  });

  it.each(Object.keys(callables) as CallableName[])('%s carries eighty calls an instance', (name) => {
    expect(endpointOf(name).concurrency).toBe(80);
  });
});
