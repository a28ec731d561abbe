import * as core from '@improv/core';
import { callable } from './callable.ts';

export const startSession = callable('startSession', 'members', ({ context, person, request }) =>
  core.startSession(context, person, request),
);
