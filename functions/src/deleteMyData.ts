import * as core from '@improv/core';
import { callable } from './callable.ts';

export const deleteMyData = callable(
  'deleteMyData',
  'signed-in',
  ({ context, person }) => core.deleteMyData(context, person),
  { timeoutSeconds: 540 },
);
