import * as core from '@improv/core';
import { logger } from 'firebase-functions';
import { onSchedule } from 'firebase-functions/scheduler';
import { theContext } from './context.ts';
import { region } from './region.ts';

/** Every five minutes: audio sessions whose instance died, and whose client never came back, are written off. */
export const sweepAudioSessions = onSchedule(
  {
    schedule: 'every 5 minutes',
    region,
    memory: '512MiB',
    timeoutSeconds: 120,
    retryCount: 1,
    maxInstances: 1,
  },
  async () => {
    const swept = await core.sweepAudioSessions(theContext());
    if (swept > 0) logger.info('audio_sessions_swept', { swept });
  },
);
