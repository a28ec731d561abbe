import { Worker } from 'node:worker_threads';
import type { AtTheMicrophone, Backstage } from '@improv/core';
import { type BackstageCalls, type MicrophoneCalls, type Port, passage } from './passage.ts';
import { refusalOf } from './plainError.ts';

/** Room for what is young: it is collected more often than the sound's, and the process stays smaller by a tenth. Megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/**
 * Backstage on a thread of its own, so that the sound need not wait for the turns.
 * @param script what the thread runs; calls `serveBackstage`
 * @throws later, and into nobody's hands, when the thread ends: without it the process is of no use
 */
export function backstageThread(script: URL): Backstage {
  const worker = new Worker(script, { execArgv: ['--enable-source-maps'], resourceLimits });
  worker.on('exit', (code) => {
    throw new Error(`backstage ended with ${code}`);
  });
  return backstageBehind(worker);
}

/** Backstage at the other end of a port. */
export function backstageBehind(port: Port): Backstage {
  const microphones = new Map<number, AtTheMicrophone>();
  let turns = 0;
  const calls = passage<BackstageCalls, MicrophoneCalls>(port, {
    room: (turn, chunk) => microphones.get(turn)?.room(chunk),
    partner: async (turn, asked) => {
      const microphone = microphones.get(turn);
      if (!microphone) throw new Error('a turn that is over asks for its answer');
      return microphone.partner(asked);
    },
  });
  return {
    readScene: calls.readScene,
    async playLine(person, line, microphone) {
      turns += 1;
      const turn = turns;
      microphones.set(turn, microphone);
      try {
        return await calls.playLine(turn, person, line);
      } finally {
        microphones.delete(turn);
      }
    },
    readCall: calls.readCall,
    speak: calls.speak,
    async meterVoice(state) {
      const metered = await calls.meterVoice(state);
      return metered && { ...metered, refusal: metered.refusal && refusalOf(metered.refusal) };
    },
    meterRest: calls.meterRest,
  };
}
