import * as core from '@improv/core';
import { callable } from './callable.ts';

export const getProgress = callable('getProgress', 'members', ({ context, person }) =>
  core.getProgress(context, person),
);
