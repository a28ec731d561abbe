import { z } from 'zod';
import { Controls, CurrentControls } from './controls.ts';

export const saveControls = {
  request: z.strictObject({ controls: Controls, revision: z.int().min(0) }),
  response: z.discriminatedUnion('outcome', [
    CurrentControls.extend({ outcome: z.literal('saved') }),
    /** Another admin has saved since; these are the controls now. Nothing was written. */
    CurrentControls.extend({ outcome: z.literal('outdated') }),
  ]),
} as const;
