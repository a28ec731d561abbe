import * as core from '@improv/core';
import { callable } from './callable.ts';

export const checkIn = callable('checkIn', 'signed-in', ({ context, person, claims }) =>
  core.checkIn(context, person, claims),
);
