import * as core from '@improv/core';
import { callable } from './callable.ts';

export const reportMission = callable('reportMission', 'members', ({ context, person, request }) =>
  core.reportMission(context, person, request),
);
