/** What players read about the turns and the notes of a show. */
export const stageMessages = {
  turnPlayed: 'This turn has already been played, perhaps on another device.',
  turnOutOfOrder: (expected: number, turn: number) =>
    `The scene is at turn ${expected}, not ${turn}. You may have played on in another tab or on another device.`,
  tooLateToCorrect: 'That turn can’t be put right any more. Put it right with your next line.',
  alreadyOpened: 'This show has already begun.',
  suggestionSettled: 'The scene has begun, so the suggestion can’t be changed any more.',
  notesTooEarly: 'The Coach writes notes once a scene with at least one turn has ended.',
  coachUnreachable: 'The Coach could not be reached just now. Your show is safe: ask again in a moment.',
  /** The MC's close when no model can be reached: a show that is over must not stay on stage. */
  plainClose: 'And … scene! Thank you for playing, and thank you to the house. Good night.',
  /** The MC's welcome when the model refuses to speak of the place or the game. */
  plainWelcome: (game: string, location: string) =>
    `Good evening, and welcome! Tonight we play “${game}”. We find ourselves here: ${location}. The stage is yours: say the first line.`,
  /** The Partner's line when the model refuses to answer: in character in any scene, and an offer to lead. */
  plainPartner: [
    'I heard you, and my knees agree. Come, you lead the way.',
    'Let me put that in my pocket for later. What do we do first?',
    'You have a plan, I can see it in your eyebrows. Tell me my part.',
    'I will follow you. Just point at the thing we should touch.',
  ],
  /** Where the Coach's own headline quotes what was not said. */
  plainHeadline: 'A scene that was made up on the spot, line by line.',
  /** Where the Coach's own note on the recovery quotes what was not said. */
  recoverySeen: 'This is the line with which you answered your Partner’s stumble.',
  /** The Coach's note on a phase change that the player had no turn left to answer. */
  endedBeforeRecovery:
    'Your Partner had just begun to stumble when the scene ended. Next time, the lead is yours.',
} as const;
