// A process whose backstage ends.
import { isMainThread } from 'node:worker_threads';
import { backstageThread } from '../../src/backstage/backstageThread.ts';

if (isMainThread) {
  backstageThread(new URL(import.meta.url), () => undefined);
  setInterval(() => undefined, 60_000);
} else {
  throw new Error('the house is on fire');
}
