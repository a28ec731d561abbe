import * as core from '@improv/core';
import { callable } from './callable.ts';

export const getToday = callable('getToday', 'admins', ({ context }) => core.getToday(context));
