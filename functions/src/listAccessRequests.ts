import * as core from '@improv/core';
import { callable } from './callable.ts';

export const listAccessRequests = callable('listAccessRequests', 'admins', ({ context, request }) =>
  core.listAccessRequests(context, request),
);
