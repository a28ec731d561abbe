import type { RuleDefinition } from '../ruleDefinition.ts';

export const genre: RuleDefinition<'genre'> = {
  inWords: ({ genre }) => `Play it as this kind of story: ${genre}`,
  fit: (_, says) => says,
};
