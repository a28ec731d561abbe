// An instance of the voice service in a process of its own, with a scripted cast, and a clock that a test can put on:
// over the channel to whoever started it come `{shiftMs}` and `{memory: true}`. With `SAVE_MS` each save takes that much longer.
import { setTimeout as delay } from 'node:timers/promises';
import { log } from '../../src/log.ts';
import { run } from '../../src/run.ts';
import { context } from './backstage.ts';
import { scripted } from './scripted.ts';

let shiftMs = 0;
process.on('message', (message: { shiftMs?: number; memory?: true }) => {
  if (message.shiftMs !== undefined) {
    shiftMs += message.shiftMs;
    process.send?.({ shifted: true });
  }
  if (message.memory) {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.({ bytes: heapUsed + external });
  }
});
const saveMs = Number(process.env.SAVE_MS ?? 0);
const { backstage } = context;
await run({
  context: {
    ...context,
    backstage: {
      ...backstage,
      async meterVoice(state) {
        if (saveMs > 0) await delay(saveMs);
        return backstage.meterVoice(state);
      },
    },
    now: () => Date.now() + shiftMs,
    log: (event, fields) => log('INFO', event, fields),
  },
  openConversation: async (_context, _person, options) => scripted(options),
});
