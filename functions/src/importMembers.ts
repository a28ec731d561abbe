import * as core from '@improv/core';
import { callable } from './callable.ts';

export const importMembers = callable(
  'importMembers',
  'admins',
  ({ context, person, request }) => core.importMembers(context, { kind: 'admin', person }, request),
  {
    timeoutSeconds: 540,
  },
);
