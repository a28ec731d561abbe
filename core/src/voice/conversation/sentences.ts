import { showSentences } from '../../sessions/refuse.ts';

/** What a player who speaks is told when something is in the way. */
export const sentences = {
  ...showSentences,
  tooLate: 'That turn has been played already. Take it up with your next line.',
  unreachable: 'The cast can’t be heard just now. We keep calling; what you said is safe.',
  lost: 'The cast can’t be reached by voice. The scene goes on in text.',
} as const;
