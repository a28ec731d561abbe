export const starMessages = {
  keepLabel: (show: string) => `Keep ${show} for good`,
  keep: 'Keep for good',
  kept: 'Kept for good',
} as const;
