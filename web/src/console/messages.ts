export const consoleMessages = {
  name: 'Console',
  loading: 'Opening the folder …',
  rooms: { members: 'Members', today: 'Today', controls: 'Controls', audit: 'Audit' },
  pageTitle: (room: string) => `${room} · Console`,
  /** Reads on after the number of requests. */
  requests: (count: number) => (count === 1 ? 'request' : 'requests'),
  brokenDocuments: {
    title: 'Some settings can’t be read',
    explanation:
      'These values in the database are not valid, perhaps after an edit by hand. Until they are corrected, other values are used:',
    is: 'is',
    usedInstead: 'Used instead:',
  },
} as const;
