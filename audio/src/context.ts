import { type Backstage, connectModels, failureOf, modelEnvironment, type VoiceContext } from '@improv/core';
import { log, wrong } from './log.ts';

/** What the thread that has the sound works in. Failures that it logs are counted for the console. */
export function voiceContext(backstage: Backstage): VoiceContext {
  return {
    models: connectModels(modelEnvironment(process.env)),
    backstage,
    now: Date.now,
    log: (event, fields) => {
      const kind = failureOf(event);
      log(kind === undefined && !('error' in fields) ? 'INFO' : 'ERROR', event, fields);
      if (kind === undefined) return;
      backstage
        .countError(kind)
        .catch((error: unknown) => log('WARNING', 'error_not_counted', { kind, error: wrong(error) }));
    },
  };
}
