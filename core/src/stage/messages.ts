/** What players read about the turns and the notes of a show. */
export const stageMessages = {
  turnPlayed: 'This turn has already been played, perhaps on another device.',
  turnOutOfOrder: (expected: number, turn: number) =>
    `The scene is at turn ${expected}, not ${turn}. You may have played on in another tab or on another device.`,
  alreadyOpened: 'This show has already begun.',
  suggestionSettled: 'The scene has begun, so the suggestion can’t be changed any more.',
  notesTooEarly: 'The Coach writes notes once a scene with at least one turn has ended.',
  coachUnreachable: 'The Coach could not be reached just now. Your show is safe: ask again in a moment.',
  /** The MC's close when no model can be reached: a show that is over must not stay on stage. */
  plainClose: 'And … scene! Thank you for playing, and thank you to the house. Good night.',
  /** The Coach's note on a phase change that the player had no turn left to answer. */
  endedBeforeRecovery:
    'Your Partner had just begun to stumble when the scene ended. Next time, the lead is yours.',
} as const;
