import * as core from '@improv/core';
import { callable } from './callable.ts';

export const removeMember = callable('removeMember', 'admins', ({ context, person, request }) =>
  core.removeMember(context, { kind: 'admin', person }, request),
);
