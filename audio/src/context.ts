import { type Backstage, connectModels, failureOf, modelEnvironment, type VoiceContext } from '@improv/core';
import { log, wrong } from './log.ts';

/** What the thread that has the sound works in. */
export function voiceContext(backstage: Backstage): VoiceContext {
  return {
    models: connectModels(modelEnvironment(process.env)),
    backstage,
    now: Date.now,
    log: logAndCount(backstage.countError),
  };
}

/** Writes log lines, and has failures counted for the console. @param count see `Backstage` */
export function logAndCount(count: Backstage['countError']): VoiceContext['log'] {
  return (event, fields) => {
    const kind = failureOf(event);
    log(kind === undefined && !('error' in fields) ? 'INFO' : 'ERROR', event, fields);
    if (kind === undefined) return;
    count(kind).catch((error: unknown) => log('WARNING', 'error_not_counted', { kind, error: wrong(error) }));
  };
}
