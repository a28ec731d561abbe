import type { Brief } from '@improv/contract';
import { ruleInWords } from '@improv/play';
import { steeringNote } from '../safety/index.ts';

/** What is added to the cast's instructions for one turn: the game's rule for the Partner's line, and a word of care. */
export function directionFor({ partnerRule }: Brief, steers: boolean): string {
  const rule =
    partnerRule &&
    `The game holds your line to a rule this turn: ${ruleInWords(partnerRule)}. Keep it to the letter, above the length asked
for, and still answer what the player said. The field "partnerRule" states it exactly.`;
  return [rule, steers ? steeringNote : null].filter((part) => part !== null).join('\n\n');
}
