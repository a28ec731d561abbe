import * as core from '@improv/core';
import { logger } from 'firebase-functions';
import { onSchedule } from 'firebase-functions/scheduler';
import { theContext } from './context.ts';
import { region } from './region.ts';

/** Every five minutes: sessions without a turn for a quarter of an hour are abandoned. */
export const sweepIdleShows = onSchedule(
  {
    schedule: 'every 5 minutes',
    region,
    memory: '512MiB',
    timeoutSeconds: 240,
    retryCount: 1,
    maxInstances: 1,
  },
  async () => {
    const swept = await core.sweepIdleSessions(theContext());
    if (swept > 0) logger.info('shows_swept', { swept });
  },
);
