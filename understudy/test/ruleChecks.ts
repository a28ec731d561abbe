import type { LineRule } from '@improv/contract';

/** The words of a line as anybody would count them, in small letters. */
export function wordsOf(line: string): string[] {
  return (
    line
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  );
}

const opening = (line: string, text: string) => {
  const words = wordsOf(text);
  return wordsOf(line).slice(0, words.length).join(' ') === words.join(' ');
};
const holds = (line: string, text: string) =>
  ` ${wordsOf(line).join(' ')} `.includes(` ${wordsOf(text).join(' ')} `);
const overlap = (text: string, line: string) => {
  const said = new Set(wordsOf(line));
  const words = wordsOf(text);
  return words.filter((word) => said.has(word)).length / Math.max(words.length, 1);
};

/** Whether a line keeps a rule, told apart as simply as possible. */
export function isKept(rule: LineRule, line: string): boolean {
  const sentences = line.split(/(?<=[.!?…]["”’)]*)\s+/u);
  switch (rule.kind) {
    case 'question':
      return sentences.every((sentence) => sentence.endsWith('?'));
    case 'statement':
      return !line.includes('?');
    case 'words':
      return wordsOf(line).length === rule.count;
    case 'first-letter': {
      const first = /\p{L}/u.exec(line)?.[0].toUpperCase();
      return first === rule.letter || (rule.letter === 'X' && /^ex/i.test(line));
    }
    case 'first-word':
      return opening(line, rule.word);
    case 'first-words':
      return opening(line, rule.text);
    case 'exact-line':
      return holds(line, rule.text);
    case 'again':
      return overlap(rule.text, line) >= 0.75;
    case 'differs':
      return overlap(rule.text, line) < 0.75;
    case 'contains':
      return holds(line, rule.word);
    case 'avoids-word':
      return !holds(line, rule.word);
    case 'avoids-letter':
      return !line.normalize('NFKD').toUpperCase().includes(rule.letter);
    default:
      return true;
  }
}
