import * as core from '@improv/core';
import { callable } from './callable.ts';

export const decideAccessRequest = callable('decideAccessRequest', 'admins', ({ context, person, request }) =>
  core.decideAccessRequest(context, { kind: 'admin', person }, request),
);
