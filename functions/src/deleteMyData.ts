import * as core from '@improv/core';
import { callable } from './callable.ts';

export const deleteMyData = callable('deleteMyData', 'signed-in', ({ context, person, emit }) =>
  core.deleteMyData(context, person, emit),
);
