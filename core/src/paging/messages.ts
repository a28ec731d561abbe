/** What people read when a list can't be continued. */
export const pagingMessages = {
  badCursor: 'This page can’t be found. Start again from the first one.',
} as const;
