import * as core from '@improv/core';
import { callable } from './callable.ts';

export const getLobby = callable('getLobby', 'members', ({ context, person }) =>
  core.getLobby(context, person),
);
