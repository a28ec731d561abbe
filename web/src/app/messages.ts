export const appMessages = {
  skip: 'Skip to the page',
  mainNavigation: 'Main',
  progress: 'Progress',
  shows: 'Past shows',
  console: 'Console',
  myData: 'My data',
  gate: {
    starting: 'The lights are coming up …',
    checking: 'Looking for your name on the list …',
    pageTitle: 'Can’t be reached',
    stuck: 'The door is stuck',
    unreachable: 'The theatre can’t be reached right now. Check your connection, then try again.',
    tryAgain: 'Try again',
  },
  offline: 'The theatre can’t be reached right now. What you have typed is kept.',
  broken: {
    title: 'A sandbag fell',
    explanation:
      'Something broke on this side of the curtain. Your shows are safe: reload the page to go on.',
    reload: 'Reload the page',
  },
} as const;
