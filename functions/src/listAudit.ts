import * as core from '@improv/core';
import { callable } from './callable.ts';

export const listAudit = callable('listAudit', 'admins', ({ context, request }) =>
  core.listAudit(context, request),
);
