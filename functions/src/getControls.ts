import * as core from '@improv/core';
import { callable } from './callable.ts';

export const getControls = callable('getControls', 'admins', ({ context }) => core.getControls(context));
