import { z } from 'zod';
import { SessionId } from './instants.ts';
import { MissionOutcome, OpenMission } from './progress.ts';

/** The player says how the last mission went; saying it again changes the answer. */
export const reportMission = {
  request: z.strictObject({ sessionId: SessionId, outcome: MissionOutcome }),
  response: z.strictObject({ mission: OpenMission }),
} as const;
