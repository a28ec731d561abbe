import { sessionMessages } from '../sessions/messages.ts';

/** What players read who speak with the cast, or want to. */
export const voiceMessages = {
  sceneOver: sessionMessages.sceneOver,
  stillAnswering: sessionMessages.stillAnswering,
  castUnavailable: sessionMessages.castUnavailable,
  noService: 'Voice is not available at this theatre. Go on by typing.',
  notOpen: 'The MC has not opened the scene yet. Try again in a moment.',
  over: 'This scene is over. Its lines are kept; start a new one in the lobby.',
  textTier: 'Your membership does not include voice. Go on by typing, or ask an admin.',
  notRolledOut:
    'Voice is not open to you yet: it is being rolled out a few members at a time. Go on by typing.',
  badTicket: 'This ticket has expired or been used already. Press the button again.',
  leaseLost:
    'You were away for too long, so your place at the microphone was given up. Your lines are safe: press the button again.',
  internalError: 'Something broke backstage. Nothing is lost: try again in a moment, or go on by typing.',
  /** Follows the sentence about a spoken line that was declined. */
  misheard: 'If you said something else, you were misheard: say it again, or type it.',
  tooLate: 'That turn has already been played. Put it right with your next line.',
  unreachable: 'The cast can’t be heard just now. We are still trying, and what you said is safe.',
  lost: 'The cast can’t be reached by voice. The scene goes on in text.',
} as const;
