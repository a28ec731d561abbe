import * as core from '@improv/core';
import { callable } from './callable.ts';

export const saveMember = callable('saveMember', 'admins', ({ context, person, request }) =>
  core.saveMember(context, { kind: 'admin', person }, request),
);
