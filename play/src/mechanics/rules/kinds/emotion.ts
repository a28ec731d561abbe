import type { RuleDefinition } from '../ruleDefinition.ts';

export const emotion: RuleDefinition<'emotion'> = {
  inWords: ({ emotion }) => `Play it with this feeling: ${emotion}`,
  fit: (_, says) => says,
};
