/** Texts of the local build's one-click accounts; apart from the landing page's, which a production build has too. */
export const localAccountMessages = {
  title: 'Stage door',
  explanation: 'Local accounts, on this machine only.',
  continueAs: (name: string) => `Continue as ${name}`,
  email: 'Email address',
  placeholder: 'another address',
  continue: 'Continue',
  noAnswer: 'The Auth emulator did not answer. Is the local stack running?',
  invalidAddress: 'Enter a whole address, such as fresh@example.com.',
  parts: { player: 'on the guest list', admin: 'runs the house', stranger: 'not on the list' },
} as const;
