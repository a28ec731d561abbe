import { type OneProcess, startOneProcess } from '@improv/testing/functionsProcess';
import { closeBrowsers } from '@improv/testing/stack/person';
import { afterAll, beforeAll } from 'vitest';

/** All callables in one process, for as long as a file's tests run; its players leave before it stops. */
export function functionsHost(): { readonly url: string } {
  let host: OneProcess;
  beforeAll(async () => {
    host = await startOneProcess();
  });
  afterAll(async () => {
    await closeBrowsers();
    await host.stop();
  });
  return {
    get url() {
      return host.url;
    },
  };
}
