/** What players read about a show, whether they type or speak. */
export const sessionMessages = {
  unknown: 'This show does not exist. It may have been deleted.',
  unknownGame: 'This game is not on the programme. Pick another one.',
  notYours: 'This show belongs to another player.',
  notOpen: 'The MC has not opened the show yet. Wait for the welcome.',
  over: 'This show is over. Its lines are kept; start a new one in the lobby.',
  sceneOver: 'The scene has ended. The MC has the last word.',
  stillAnswering: 'The cast is still answering the last line. Wait a moment, then try again.',
  castUnavailable: 'The cast lost its voice for a moment. Your line is safe: send it again.',
  castBusy: (seconds: number) =>
    `So many people are playing that the cast needs a moment. Your line is safe: send it again in ${seconds} s.`,
  castBlocked:
    'The cast can’t answer this line as the scene stands. Say it another way, or send it again: your Partner will find a way on.',
} as const;
