import * as core from '@improv/core';
import { callable } from './callable.ts';
import { voiceUrl } from './voiceUrl.ts';

export const openVoice = callable('openVoice', 'members', ({ context, person, request }) =>
  core.openVoice(context, person, request, voiceUrl(process.env)),
);
