import { maxImportLength } from '@improv/contract';
import * as core from '@improv/core';
import { callable } from './callable.ts';

export const importMembers = callable(
  'importMembers',
  'admins',
  ({ context, person, request }) => core.importMembers(context, { kind: 'admin', person }, request),
  // Two million characters, escaped as JSON.
  { maxBytes: 6 * maxImportLength + 1_024 },
);
