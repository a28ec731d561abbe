import type { LineRule } from '@improv/contract';
import { folded, wordsIn } from '../../language/words.ts';
import { positionOf, questionMarks } from './matching.ts';

/**
 * Whether a piece of a line may be part of one that keeps the rule, whatever stands around it. Only rules that forbid
 * something need a case: it spares tries that are bound to fail.
 */
export function allowedBy(rule: LineRule | null): (text: string) => boolean {
  switch (rule?.kind) {
    case 'statement':
      return (text) => !questionMarks.test(text);
    case 'avoids-word': {
      const word = wordsIn(rule.word);
      return (text) => positionOf(word, wordsIn(text)) < 0;
    }
    case 'avoids-letter': {
      const letter = rule.letter.toLowerCase();
      return (text) => !folded(text).includes(letter);
    }
    default:
      return () => true;
  }
}
