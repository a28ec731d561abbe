import * as core from '@improv/core';
import { callable } from './callable.ts';

export const retryNotes = callable('retryNotes', 'members', ({ context, person, request }) =>
  core.retryNotes(context, person, request),
);
