// An instance of the voice service in a process of its own, with a scripted cast, and a clock that a test can put on:
// over the channel to the process that started it come `{shiftMs}`, `{memory: true}`, and `{timer: true}` for a mistake in a timer. With
// `SAVE_MS` each save takes that much longer, with `ENTER_MS` each look at a ticket.
import { setTimeout as delay } from 'node:timers/promises';
import { createVoiceBackend, type VoiceContext } from '@improv/core';
import { log } from '../../src/log.ts';
import { run } from '../../src/run.ts';
import { plantMistakes } from './mistakes.ts';
import { scripted } from './scripted.ts';
import { context } from './voiceFixtures.ts';

let shiftMs = 0;
process.on('message', (message: { shiftMs?: number; memory?: true; timer?: true }) => {
  if (message.shiftMs !== undefined) {
    shiftMs += message.shiftMs;
    process.send?.({ shifted: true });
  }
  if (message.memory) {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.({ bytes: heapUsed + external });
  }
  if (message.timer) {
    setTimeout(() => {
      throw new Error('a mistake in a timer');
    });
  }
});
plantMistakes();
const saveMs = Number(process.env.SAVE_MS ?? 0);
const now = () => Date.now() + shiftMs;
const enterMs = Number(process.env.ENTER_MS ?? 0);
const noted: VoiceContext['log'] = (event, fields) =>
  log('error' in fields ? 'ERROR' : 'INFO', event, fields);
const backend = createVoiceBackend({ ...context, now, log: noted });
await run({
  context: {
    models: context.models,
    now,
    log: noted,
    backend: {
      ...backend,
      async redeemTicket(...who) {
        if (enterMs > 0) await delay(enterMs);
        return backend.redeemTicket(...who);
      },
      async meterVoice(state) {
        if (saveMs > 0) await delay(saveMs);
        return backend.meterVoice(state);
      },
    },
  },
  openConversation: async (_context, _person, options) => scripted(options),
});
