import { wordsOf } from '@improv/play/text';

/** So many words of the instructions in a row are no chance. */
const runWords = 6;

/** How a model speaks of itself and of what it was told. */
const confessions =
  /\b(?:system (?:prompt|instructions?)|my (?:(?:system|initial|hidden|original|secret) )?(?:prompt|instructions|guidelines)|language model|as an? (?:ai|artificial intelligence)|i(?:'m| am) an? (?:ai|chatbot|language model|virtual assistant)|i was (?:instructed|told|programmed|trained) (?:to|not|by)|trained by (?:google|openai|anthropic))\b/iu;
/** What only the data given to a model calls by these names. */
const fieldNames =
  /\b(?:storySoFar|maySpotlight|holdsBreath|turnsRemaining|rejectedQuotes|phaseChangedAtTurn|partnerRole|partnerRule|playerRule|archetypeId)\b/u;

/** Knows the runs of words that stand in the cast's instructions. */
export type Secrets = ReadonlySet<string>;

/**
 * @param instructions what must never be said aloud
 * @param open what may be, and stands in the instructions as well: a game's rules
 */
export function secretsOf(instructions: readonly string[], open: readonly string[] = []): Secrets {
  const known = new Set(open.flatMap(runsOf));
  return new Set(instructions.flatMap(runsOf).filter((run) => !known.has(run)));
}

/**
 * Whether a text of the cast gives its instructions away, or speaks of them as a model would.
 * @param said the player's lines: words that the player brought are no secret, and the Coach may quote them
 */
export function reveals(text: string, secrets: Secrets, said: readonly string[] = []): boolean {
  const brought = straight(said.join('\n')).toLowerCase();
  const speaksOf = [confessions, fieldNames].some((pattern) => {
    const [words] = pattern.exec(straight(text)) ?? [];
    return words !== undefined && !brought.includes(words.toLowerCase());
  });
  return speaksOf || runsOf(text).some((run) => secrets.has(run));
}

function straight(text: string): string {
  return text.replace(/[’‘ʼ]/gu, "'");
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(runWords - 1).map((_, at) => words.slice(at, at + runWords).join(' '));
}
