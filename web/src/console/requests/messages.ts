export const requestsMessages = {
  title: (count: number) => (count === 1 ? '1 person at the door' : `${count} people at the door`),
  /** Reads on with the error's own sentence. */
  notLoaded: 'The requests for access could not be loaded:',
  tryAgain: 'Try again',
  showAll: (count: number) => `All ${count} requests`,
  more: 'More requests',
  roleOf: (email: string) => `Role of ${email}`,
  tierOf: (email: string) => `Tier of ${email}`,
  letIn: 'Let in',
  letInLabel: (email: string) => `Let in ${email}`,
  decline: 'Decline',
  declineLabel: (email: string) => `Decline ${email}`,
  declining: {
    label: 'Decline the request?',
    question: (email: string) => `Decline ${email}?`,
    explanation: 'They stay off the list, and can ask again in a week.',
    yes: 'Yes, decline',
    no: 'Not now',
  },
  approved: (email: string) => `${email} is on the list and can come in within seconds.`,
  declined: (email: string) => `${email} was declined.`,
  alreadyDecided: (email: string) => `Another admin has already answered ${email}.`,
} as const;
