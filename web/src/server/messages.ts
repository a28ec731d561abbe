/** Sentences for failed calls, where the server has sent none of its own. */
export const serverMessages = {
  unreachable: 'The theatre can’t be reached right now. Check your connection, then try again.',
  broken: 'Something broke backstage. Nothing is lost: try again in a moment.',
  streamDropped: 'The connection to the theatre dropped. Try again.',
  signedOut: 'You have signed out.',
  signInAgain: 'Please sign in again.',
  noSuchShow: 'There is no such show.',
} as const;
