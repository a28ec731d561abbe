/** What a player who speaks is told when something is in the way. */
export const sentences = {
  speechless: 'The cast lost its voice for a moment. Your line is safe: send it again.',
  tooLate: 'That turn has been played already. Take it up with your next line.',
  sceneOver: 'The scene has ended. The MC has the last word.',
  stillAnswering: 'The cast is still answering the last line. Wait a moment, then try again.',
  unreachable: 'The cast can’t be heard just now. We keep calling; what you said is safe.',
  lost: 'The cast can’t be reached by voice. The scene goes on in text.',
} as const;
