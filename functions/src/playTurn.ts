import * as core from '@improv/core';
import { callable } from './callable.ts';

export const playTurn = callable('playTurn', 'members', ({ context, person, request, emit }) =>
  core.playTurn(context, person, request, emit),
);
