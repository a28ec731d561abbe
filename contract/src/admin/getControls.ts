import { z } from 'zod';
import { CurrentControls } from './controls.ts';

export const getControls = { request: z.strictObject({}), response: CurrentControls } as const;
