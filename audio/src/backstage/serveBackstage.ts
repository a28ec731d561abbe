import { constants, setPriority } from 'node:os';
import type { Backstage } from '@improv/core';
import type { BirpcReturn } from 'birpc';
import { log, wrong } from '../log.ts';
import { type BackstageCalls, type MicrophoneCalls, type Port, passage } from './passage.ts';
import { plainRefusal } from './plainError.ts';

/** Does what is asked through a port. */
export function serveBackstage(port: Port, backstage: Backstage): void {
  const calls: BirpcReturn<MicrophoneCalls, BackstageCalls> = passage(port, {
    ...backstage,
    playLine: (turn, person, line) =>
      backstage.playLine(person, line, {
        room: (chunk) => void calls.room.asEvent(turn, chunk),
        partner: (asked) => calls.partner(turn, asked),
      }),
    async meterVoice(state) {
      const metered = await backstage.meterVoice(state);
      return metered && { ...metered, refusal: metered.refusal && plainRefusal(metered.refusal) };
    },
  });
}

/** Has this thread wait when the sound needs the core. On Linux a thread has a priority of its own; elsewhere it is the process's. */
export function standBehind(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    log('WARNING', 'priority_not_set', { error: wrong(error) });
  }
}
