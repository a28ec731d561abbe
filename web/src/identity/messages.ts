export const identityMessages = {
  signOut: 'Sign out',
  namelessPlayer: 'player',
  popupBlocked: 'Your browser blocked Google’s window. Allow pop-ups for this page, then try again.',
  googleUnreachable: 'Google can’t be reached right now. Check your connection, then try again.',
  accountClosed: 'This account has been closed. Write to the person who invited you.',
  signInFailed: 'Signing in didn’t work. Try again in a moment.',
} as const;
