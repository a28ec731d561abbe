import * as core from '@improv/core';
import { callable } from './callable.ts';

export const endSession = callable('endSession', 'members', ({ context, person, request, emit }) =>
  core.endSession(context, person, request, emit),
);
