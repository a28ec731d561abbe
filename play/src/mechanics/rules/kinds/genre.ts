import type { RuleDefinition } from '../ruleDefinition.ts';

export const genre: RuleDefinition<'genre'> = {
  inWords: ({ genre }) => `Play it as this kind of story: ${genre}`,
  callOuts: ({ genre }) => [`The story is still ${genre}.`],
  fit: (_, says) => says,
};
