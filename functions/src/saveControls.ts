import * as core from '@improv/core';
import { callable } from './callable.ts';

export const saveControls = callable('saveControls', 'admins', ({ context, person, request }) =>
  core.saveControls(context, { kind: 'admin', person }, request),
);
