export const signInMessages = {
  pageTitle: 'A small stage on your screen',
  pitch:
    'Step on a small stage, make up a scene with a cast that answers what you really said, and read afterwards what a coach saw in you.',
  signIn: 'Sign in with Google',
  invitation: 'By invitation. No talent needed: it is a gym, not an audition.',
} as const;
