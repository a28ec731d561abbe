export const understudyMessages = {
  badge: 'Understudy on stage',
  explanation: 'No model is configured here: the local stand-in plays all parts.',
} as const;
