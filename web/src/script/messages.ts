export const scriptMessages = {
  speakers: { mc: 'MC', player: 'You', partner: 'Partner' },
  unknownArchetype: 'Someone in the audience',
  aside: (name: string) => `${name}, from the dark:`,
  callOut: 'MC, aside:',
  suggestion: 'The suggestion:',
  phaseChange: 'The light turns. From here on, you lead.',
} as const;
