import * as core from '@improv/core';
import { callable } from './callable.ts';

export const listMembers = callable('listMembers', 'admins', ({ context, request }) =>
  core.listMembers(context, request),
);
