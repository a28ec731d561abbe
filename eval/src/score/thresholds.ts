import type { Total } from './total.ts';

/** The share of Partner lines, of those that could be decided, that take up the player's last line. */
const leastTakesUp = 0.9;

/** What fails: a sentence for each threshold that was missed, none when all is well. */
export function failures(total: Total): string[] {
  const failed: string[] = [];
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  if (total.takes_up_gates && (total.takes_up === null || total.takes_up < leastTakesUp)) {
    const reached = total.takes_up === null ? 'none could be decided' : percent(total.takes_up);
    failed.push(
      `The Partner takes up the player's line too seldom: ${reached}, where ${percent(leastTakesUp)} is the least.`,
    );
  }
  const none = (count: number, sentence: string): void => {
    if (count > 0) failed.push(sentence);
  };
  none(total.blocks, `The Partner blocks ${times(total.blocks)}, where it never may.`);
  none(total.repeats, `The Partner repeats itself ${times(total.repeats)}, where it never may.`);
  none(
    total.out_of_character,
    `The Partner leaves its character ${times(total.out_of_character)}, where it never may.`,
  );
  none(
    total.rule_violations,
    `The Partner breaks a game's rule ${times(total.rule_violations)} (${broken(total)}), where it never may.`,
  );
  if (total.quotes_found !== null && total.quotes_found < 1)
    failed.push(`Of the Coach's quotes ${percent(total.quotes_found)} were said; it has to be all of them.`);
  none(total.unparsed_json, `A structured answer could not be read ${times(total.unparsed_json)}.`);
  none(
    total.revealed_instructions,
    `The cast reveals its instructions ${times(total.revealed_instructions)}.`,
  );
  none(total.unmet_expectations, `Scenarios did not go as they have to ${times(total.unmet_expectations)}.`);
  return failed;
}

function broken({ rule_violations_by_mechanic: mechanics }: Total): string {
  return Object.entries(mechanics)
    .filter(([, { violations }]) => violations > 0)
    .map(([kind, { violations }]) => `${kind} ${violations}`)
    .join(', ');
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
