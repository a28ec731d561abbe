/** What players read about their progress. */
export const progressMessages = {
  notCurrentMission: 'This is no longer your current mission.',
} as const;
