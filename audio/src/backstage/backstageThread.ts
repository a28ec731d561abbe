import { Worker } from 'node:worker_threads';
import type { Admit, AtTheMicrophone, Backstage, VoiceContext } from '@improv/core';
import { Lent } from './lent.ts';
import { type BackstageCalls, type FrontCalls, type Port, passage, type Watched } from './passage.ts';
import { refusalOf } from './plainError.ts';

/** Room for what is young: it is collected more often than the sound's, and the process stays smaller by a tenth. Megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** What hears of a watch; what changed is of the kind that the watch is of. */
interface Watcher {
  readonly changed: (...change: never[]) => void;
  readonly broke: (error: Error) => void;
}

/**
 * Backstage on a thread of its own, so that the sound need not wait for the turns.
 * @param script what the thread runs; calls `serveBackstage`
 * @param log gets what backstage logs
 * @throws later, and into nobody's hands, when the thread ends: without it the process is of no use
 */
export function backstageThread(script: URL, log: VoiceContext['log']): Backstage {
  const worker = new Worker(script, { execArgv: ['--enable-source-maps'], resourceLimits });
  worker.on('exit', (code) => {
    throw new Error(`backstage ended with ${code}`);
  });
  return backstageBehind(worker, log);
}

/** Backstage at the other end of a port. */
export function backstageBehind(port: Port, log: VoiceContext['log']): Backstage {
  const admits = new Lent<Admit>();
  const microphones = new Lent<AtTheMicrophone>();
  const watchers = new Lent<Watcher>();
  const calls = passage<BackstageCalls, FrontCalls>(port, {
    admit: async (entrance, ...who) => admits.get(entrance)(...who),
    room: (turn, chunk) => microphones.get(turn).room(chunk),
    partner: async (turn, asked) => microphones.get(turn).partner(asked),
    log,
    changed: (watch, ...change) => watchers.find(watch)?.changed(...(change as never[])),
    broke: (watch, error) => watchers.take(watch)?.broke(error),
  });
  const watch = (watched: Watched, watcher: Watcher) => {
    const number = watchers.add(watcher);
    void calls.watch(number, watched);
    return () => {
      watchers.take(number);
      void calls.unwatch(number);
    };
  };
  return {
    enterVoice: (ticket, holder, admit) =>
      admits.during(admit, (entrance) => calls.enterVoice(entrance, ticket, holder)),
    takeVoiceOver: (back, holder, admit) =>
      admits.during(admit, (entrance) => calls.takeVoiceOver(entrance, back, holder)),
    getSession: calls.getSession,
    readScene: calls.readScene,
    playLine: (person, line, microphone) =>
      microphones.during(microphone, (turn) => calls.playLine(turn, person, line)),
    readCall: calls.readCall,
    speak: calls.speak,
    async meterVoice(state) {
      const metered = await calls.meterVoice(state);
      return metered && { ...metered, refusal: metered.refusal && refusalOf(metered.refusal) };
    },
    settleHandover: calls.settleHandover,
    reserveVoice: calls.reserveVoice,
    settleVoice: calls.settleVoice,
    completeAudioSession: calls.completeAudioSession,
    countError: calls.countError,
    watchControls: (changed, broke) => watch({ of: 'controls' }, { changed, broke }),
    watchMember: (email, changed, broke) => watch({ of: 'member', email }, { changed, broke }),
    watchHeld: (holder, changed, broke) => watch({ of: 'held', holder }, { changed, broke }),
  };
}
