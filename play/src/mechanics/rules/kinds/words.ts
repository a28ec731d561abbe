import { countWords } from '../../text/words.ts';
import { bare } from '../fitting.ts';
import { capital, inNumber } from '../phrases.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

/** Words to fill up a line that needs more of them. */
const filler =
  'tonight again and again until the harbour bell rings twice for everybody who is still awake'.split(' ');

export const words: RuleDefinition<'words'> = {
  inWords: ({ count }) => `Exactly ${inNumber(count, 'word')}`,
  keeps: ({ count }, line) => {
    const { least, most } = countWords(line);
    return least <= count && count <= most;
  },
  callOuts: ({ count }, line) => {
    const { least } = countWords(line);
    return [
      `I counted ${inNumber(least, 'word')} and had paid for ${inNumber(count)}.`,
      `${capital(inNumber(count, 'word'))} was the deal and ${inNumber(least)} came out. The house forgives you.`,
    ];
  },
  fit: ({ count }, says) => {
    const said = bare(says)
      .replace(/[-–—,;:.!?]/gu, ' ')
      .split(/\s+/)
      .filter((word) => word !== '');
    const more = Array.from({ length: count }, (_, n) => filler[n % filler.length]);
    return `${[...said, ...more].slice(0, count).join(' ')}.`;
  },
};
