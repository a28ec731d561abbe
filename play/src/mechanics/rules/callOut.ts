import type { LineRule } from '@improv/contract';
import { seededRandom } from '../../random.ts';
import { firstLetter, wordsWithLetter } from '../text/letters.ts';
import { countWords } from '../text/words.ts';
import { capital, inNumber, quoteWithin } from './phrases.ts';

/** Characters of a line that the MC repeats. */
const heardLength = 80;

/**
 * What the MC says, kindly, about a line that missed its rule: never a scolding, never a demand to play it again, and
 * not the same words every time. The same line always hears the same.
 */
export function callOut(rule: LineRule, line: string): string {
  const choices = sentences(rule, line);
  const at = Math.min(
    choices.length - 1,
    Math.floor(seededRandom(line, `call out ${rule.kind}`) * choices.length),
  );
  return choices[at] ?? '';
}

function sentences(rule: LineRule, line: string): string[] {
  switch (rule.kind) {
    case 'question':
      return [
        'I heard an answer in there, and tonight we only ask.',
        'A statement slipped past the door; the next one wears a question mark.',
        'The question mark went missing, and we play on without it.',
      ];
    case 'statement':
      return [
        'I heard a question; next time, guess out loud and be right.',
        'That one asked, and you already know the answer.',
        'A question got in without a ticket. We let it sit.',
      ];
    case 'words': {
      const { least } = countWords(line);
      return [
        `I counted ${inNumber(least, 'word')} and had paid for ${inNumber(rule.count)}.`,
        `${capital(inNumber(rule.count, 'word'))} was the deal and ${inNumber(least)} came out. The house forgives you.`,
      ];
    }
    case 'first-letter': {
      const heard = firstLetter(line);
      if (heard === null) return [`The letter was ${rule.letter}, and I am still listening for it.`];
      return [
        `The letter was ${rule.letter}, and I heard ${heard}. We carry on from there.`,
        `${heard}, where ${rule.letter} was expected: the alphabet will get over it.`,
      ];
    }
    case 'first-word':
      return [
        `${quoteWithin(rule.word)} was lying there to be picked up first. It will keep.`,
        `We had ended on ${quoteWithin(rule.word)}; the next word to catch is a new one.`,
      ];
    case 'first-words':
      return [
        `That one was to begin with ${quoteWithin(rule.text, heardLength)}. On we go all the same.`,
        `I was waiting for ${quoteWithin(rule.text, heardLength)} and got something else; I will take it.`,
      ];
    case 'exact-line':
      return [
        `The words on the card were ${quoteWithin(rule.text, heardLength)}. The card stays up.`,
        `Nearly: the card says ${quoteWithin(rule.text, heardLength)}.`,
      ];
    case 'again':
      return [
        `Backwards it went a little differently: it was ${quoteWithin(rule.text, heardLength)}.`,
        `The tape says ${quoteWithin(rule.text, heardLength)}, but I liked yours too.`,
      ];
    case 'differs':
      return [
        'That sounded much like the first time; somewhere there is another way.',
        'We have met that line before, and were hoping for its cousin.',
      ];
    case 'contains':
      return [
        `The house is still holding its ${quoteWithin(rule.word)} for you.`,
        `No ${quoteWithin(rule.word)} yet, and somebody in row four notices.`,
      ];
    case 'avoids-word':
      return [
        `There it was: ${quoteWithin(rule.word)}. The house has kindly forgotten it.`,
        `${quoteWithin(rule.word)} got out. Shut the door gently; there are more in there.`,
      ];
    case 'avoids-letter': {
      const caught = wordsWithLetter(line, rule.letter)[0] ?? rule.letter;
      return [
        `There is ${article(rule.letter)} ${rule.letter} in ${quoteWithin(caught, heardLength)}; the key jammed, and we go on.`,
        `${quoteWithin(caught, heardLength)} brought back our ${rule.letter}. Off it goes again.`,
      ];
    }
    case 'emotion':
      return [`We are still in ${rule.emotion}.`];
    case 'genre':
      return [`The story is still ${rule.genre}.`];
  }
}

function article(letter: string): string {
  return 'AEFHILMNORSX'.includes(letter) ? 'an' : 'a';
}
