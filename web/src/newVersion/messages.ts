export const newVersionMessages = {
  offer: 'There is a new version of the theatre. Load it to go on: what you have typed is kept.',
  load: 'Load the new version',
  later: 'Not now',
  /** Beside the button that asked for the code, while the banner offers the new version. */
  outdated: 'This page is from an earlier version, which can’t do that any more.',
  unreachable: 'The theatre can’t be reached right now. Check your connection, then reload the page.',
} as const;
