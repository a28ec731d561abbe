import type { LineRule } from '@improv/contract';
import { inNumber, quote, quoteWithin } from './phrases.ts';

/** A rule as one short instruction without its full stop: for the player's screen and for the Partner's prompt. */
export function ruleInWords(rule: LineRule): string {
  switch (rule.kind) {
    case 'question':
      return 'Only questions';
    case 'statement':
      return 'No questions: say it instead of asking it';
    case 'words':
      return `Exactly ${inNumber(rule.count, 'word')}`;
    case 'first-letter':
      return rule.letter === 'X'
        ? 'Start with the letter X; “ex…” will do'
        : `Start with the letter ${rule.letter}`;
    case 'first-word':
      return `Start with the word ${quote(rule.word)}`;
    case 'first-words':
      return `Start with ${quote(rule.text)}`;
    case 'exact-line':
      return `Say ${quoteWithin(rule.text)}, word for word`;
    case 'again':
      return `Say this again: ${quote(rule.text)}`;
    case 'differs':
      return `Say something else this time than ${quote(rule.text)}`;
    case 'contains':
      return `Use the word ${quote(rule.word)}`;
    case 'avoids-word':
      return `Do not say ${quote(rule.word)}`;
    case 'avoids-letter':
      return `No word with the letter ${rule.letter}`;
    case 'emotion':
      return `Play it with this feeling: ${rule.emotion}`;
    case 'genre':
      return `Play it as this kind of story: ${rule.genre}`;
  }
}
