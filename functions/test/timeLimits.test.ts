import { type CallableName, callables, clientWaitMs, serverTimeLimit } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import * as functions from '../src/index.ts';

/** What is deployed of a function. */
interface Deployed {
  readonly __endpoint: { readonly timeoutSeconds: number };
}

const deployed = new Map(Object.entries(functions));

describe.each(Object.keys(callables) as CallableName[])('%s', (name) => {
  it('is deployed with the time that the contract gives it, and no client gives up before', () => {
    const { __endpoint } = deployed.get(name) as unknown as Deployed;
    expect(__endpoint.timeoutSeconds).toBe(serverTimeLimit(name));
    expect(clientWaitMs(name)).toBeGreaterThan(__endpoint.timeoutSeconds * 1_000);
  });
});
