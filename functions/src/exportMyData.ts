import * as core from '@improv/core';
import { callable } from './callable.ts';

export const exportMyData = callable('exportMyData', 'signed-in', ({ context, person, request }) =>
  core.exportMyData(context, person, request),
);
