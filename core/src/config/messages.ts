/** What players read while the stage is closed, unless an admin has written something else. */
export const configMessages = {
  stageClosed: 'The theatre is closed for a moment. Please come back a little later.',
} as const;
