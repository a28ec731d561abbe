import * as core from '@improv/core';
import { callable } from './callable.ts';

export const takeSuggestion = callable('takeSuggestion', 'members', ({ context, person, request }) =>
  core.takeSuggestion(context, person, request),
);
