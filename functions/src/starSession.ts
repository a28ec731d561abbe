import * as core from '@improv/core';
import { callable } from './callable.ts';

export const starSession = callable('starSession', 'members', ({ context, person, request }) =>
  core.starSession(context, person, request),
);
