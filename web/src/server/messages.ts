/** Sentences for failed calls, where the server has sent none of its own. */
export const serverMessages = {
  unreachable: 'The theatre can’t be reached right now. Check your connection, then try again.',
  broken: 'Something broke backstage. Nothing is lost: try again in a moment.',
  streamDropped: 'The connection to the theatre dropped. Try again.',
  signedOut: 'You have signed out.',
  signInAgain: 'Please sign in again.',
  wrongClock:
    'This device’s clock is wrong, so the theatre can’t accept your sign-in. Set the date and time, then try again.',
  noSuchShow: 'There is no such show.',
} as const;
