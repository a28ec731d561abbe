import { z } from 'zod';
import { BrokenField } from './brokenField.ts';
import { CurrentControls } from './controls.ts';

export const getControls = {
  request: z.strictObject({}),
  response: CurrentControls.extend({
    /** What in the database holds what it can't, and is replaced; absent when nothing does. */
    broken: z.array(BrokenField).optional(),
  }),
} as const;
