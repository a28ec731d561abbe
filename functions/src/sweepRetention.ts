import * as core from '@improv/core';
import { logger } from 'firebase-functions';
import { onSchedule } from 'firebase-functions/scheduler';
import { theContext } from './context.ts';
import { region } from './region.ts';

/** Every day: what is past its time goes, where no TTL policy takes it. */
export const sweepRetention = onSchedule(
  {
    schedule: 'every 24 hours',
    region,
    memory: '512MiB',
    timeoutSeconds: 1_800,
    retryCount: 1,
    maxInstances: 1,
  },
  async () => {
    const members = await core.sweepRemovedMembers(theContext());
    const documents = await core.sweepRetention(theContext());
    if (members + documents > 0) logger.info('retention_swept', { members, documents });
  },
);
