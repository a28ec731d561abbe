import * as core from '@improv/core';
import { callable } from './callable.ts';

export const requestAccess = callable('requestAccess', 'signed-in', ({ context, person, request }) =>
  core.requestAccess(context, person, request),
);
