import * as core from '@improv/core';
import { callable } from './callable.ts';

export const openScene = callable('openScene', 'members', ({ context, person, request, emit }) =>
  core.openScene(context, person, request, emit),
);
