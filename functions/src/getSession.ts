import * as core from '@improv/core';
import { callable } from './callable.ts';

export const getSession = callable('getSession', 'members', ({ context, person, request }) =>
  core.getSession(context, person, request),
);
