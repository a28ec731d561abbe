import * as core from '@improv/core';
import { callable } from './callable.ts';

export const openVoice = callable('openVoice', 'members', ({ context, person, request }) =>
  core.openVoice(context, person, request, process.env.VOICE_URL),
);
