import * as core from '@improv/core';
import { callable } from './callable.ts';

export const exportAudit = callable('exportAudit', 'admins', ({ context, request }) =>
  core.exportAudit(context, request),
);
