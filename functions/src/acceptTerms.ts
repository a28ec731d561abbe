import * as core from '@improv/core';
import { callable } from './callable.ts';

export const acceptTerms = callable('acceptTerms', 'members', ({ context, person, request }) =>
  core.acceptTerms(context, person, request),
);
