import { type VoiceCloseReason, voiceCloseCodes } from '@improv/contract';
import type { VoiceEnd } from '@improv/voice-client';

const typeOn = 'Type on: the scene is where you left it.';
const dropped = `The line dropped and did not come back. ${typeOn}`;

/** Why the service hung up, to the player, where it has not said so itself. */
const sentences: Readonly<Record<VoiceCloseReason, string>> = {
  done: 'The microphone is off.',
  moving: `The line moved and could not be picked up again. ${typeOn}`,
  'too-large': `Something went wrong with the sound. ${typeOn}`,
  'internal-error': `Something broke backstage. ${typeOn}`,
  'bad-message': `This page is older than the theatre: load it again to speak. ${typeOn}`,
  'bad-ticket': `The way in has run out. Press Speak once more, or type on.`,
  'foreign-origin': `Speaking doesn’t work from this address. ${typeOn}`,
  'no-ticket-in-time': `The line was too slow to open. Press Speak once more, or type on.`,
  elsewhere: 'You are speaking in this show in another place, so this microphone is off.',
  'place-lost': `The line was gone for too long. Press Speak once more, or type on.`,
  'silent-peer': `The line fell silent. Press Speak once more, or type on.`,
  'too-many-sockets': 'You are speaking in several places already. Close one of them first, or type on.',
  full: `All microphones are taken. Try again in a moment; until then, type on.`,
  'not-allowed': `Speaking isn’t open to you any more. ${typeOn}`,
  'stage-closed': 'The house is closed for now.',
  'minutes-used': `That was all the speaking time there is. ${typeOn}`,
  'no-scene': 'There is no scene to speak in any more.',
};

/** What the player is told when the connection is over; nothing when they left it themselves. */
export function endSentence(end: VoiceEnd): string {
  switch (end.kind) {
    case 'left':
      return '';
    case 'closed':
      return end.message ?? closeSentence(end.code);
    case 'lost':
      return end.message ?? dropped;
    case 'malformed':
      return sentences['bad-message'];
    case 'refused':
      // It brings its own sentence.
      return end.error instanceof Error ? end.error.message : dropped;
  }
}

function closeSentence(code: number): string {
  const reason = Object.entries(voiceCloseCodes).find(([, known]) => known === code)?.[0];
  return reason && reason in sentences ? sentences[reason as VoiceCloseReason] : dropped;
}
