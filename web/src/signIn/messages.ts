export const signInMessages = {
  pageTitle: 'A small stage on your screen',
  pitch:
    'Step on a small stage, make up a scene with a cast that answers what you really said, and read afterwards what a coach saw in you.',
  signIn: 'Sign in with Google',
  /** While the button waits for Google's script. */
  preparing: 'One moment: Google’s window is getting ready.',
  /** The press before was too early for the browser to open a window now. */
  prepared: 'Google’s window is ready. Press the button once more.',
  inApp: {
    explanation: (app: string) =>
      `You are in ${app === '' ? 'another app’s' : `${app}’s own`} browser, and Google does not sign people in there. Open this page in Safari or Chrome.`,
    address: 'The address of this page',
    copy: 'Copy the address',
  },
  invitation: 'By invitation. No talent needed: it is a gym, not an audition.',
} as const;
