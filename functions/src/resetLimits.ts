import * as core from '@improv/core';
import { callable } from './callable.ts';

export const resetLimits = callable('resetLimits', 'admins', ({ context, person, request }) =>
  core.resetLimits(context, { kind: 'admin', person }, request),
);
