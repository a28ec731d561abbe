/** What admins read about the value that is used where a stored one can't be read. */
export const adminMessages = {
  usedNoMember: 'no place on the guest list',
  usedDefaultLimit: 'the house’s limit',
  usedNothing: 'nothing',
} as const;
