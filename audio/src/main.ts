// The voice service, an instance of it; prints `audio ready on http://127.0.0.1:8090` once it listens. The same script runs
// on two threads: the first has the sound, the other what a scene needs besides.
import { isMainThread, parentPort } from 'node:worker_threads';
import { backstageOf, openConversation, warmUpScreens } from '@improv/core';
import { backstageThread } from './backstage/backstageThread.ts';
import { serveBackstage, standBehind } from './backstage/serveBackstage.ts';
import { theContext } from './context.ts';
import { logRejections } from './log.ts';
import { run } from './run.ts';

const context = theContext();
if (isMainThread || !parentPort) {
  const backstage = backstageThread(new URL(import.meta.url));
  warmUpScreens();
  await run({ context: { ...context, backstage }, openConversation });
} else {
  logRejections();
  standBehind();
  warmUpScreens();
  serveBackstage(parentPort, backstageOf(context));
}
