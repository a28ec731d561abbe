import * as core from '@improv/core';
import { callable } from './callable.ts';

export const listSessions = callable('listSessions', 'members', ({ context, person, request }) =>
  core.listSessions(context, person, request),
);
