import { anyOf } from './anyOf.ts';
import { saysNothing } from './drift.ts';
import type { Exchange, Speech } from './exchange.ts';
import { refersBack } from './references.ts';
import { areRelated, explanations } from './wordNet.ts';

/** Words before a noun that single out the one that was named. */
const pointing =
  /(?:^|\s)(?:this|that|these|those|the|your|my|our|his|her|their|one|der|die|das|den|dem|deine?|meine?|dieser?|il|la|lo|l'|quel\w*|questo|questa|el|al|los|las|tu|mi|ese|esa|le|les|ce|cette|ton|ta|mon|ma|mes) (?:\w+ )?$/u;

interface Echo {
  /** The sentence up to the word that comes back, and after it. */
  readonly before: string;
  readonly after: string;
}

function echoes({ reply, shared }: Exchange): Echo[] {
  return reply.sentences.flatMap((sentence) =>
    [...sentence.matchAll(/[\p{L}\p{N}]+/gu)]
      .filter(([word]) => shared.has(word))
      .map(({ index, 0: word }) => ({
        before: sentence.slice(0, index),
        after: sentence.slice(index + word.length),
      })),
  );
}

/** Whether a word of the line comes back as the thing that was named: "that wrench", "my uncle was". */
export function speaksOfTheSame(exchange: Exchange): boolean {
  return echoes(exchange).some(({ before, after }) => pointing.test(before) && !/^[.,!]/u.test(after));
}

const questionWord = anyOf(
  `(?:(?: and | but | oh),? )?(?: which | what | how | who | where | why | when | does | did | do | is |
  was | are | were | has | have | can | will | und | wie | wer | warum | ist | hat | come | chi | che | dove | perche | que |
  quien | como | donde | qui | quoi | comment | combien | ou)`,
  'first',
);
/** So far into a sentence, a word that comes back is its subject: "A whole poem?" */
const nearCharacters = 8;

/**
 * Whether the reply begins by asking about what was said, or crying it out, and goes on from there: "A poem? Does it
 * rhyme?", "Which half am I talking to?"
 */
export function asksBack(exchange: Exchange): boolean {
  const [first = ''] = exchange.reply.sentences;
  const words = first.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isAbout = words.some((word) => exchange.shared.has(word)) || refersBack(exchange);
  if (first.endsWith('?') && questionWord.test(first) && isAbout) return true;
  const cried = echoes(exchange).some(
    ({ before, after }) => before.length <= nearCharacters && /^\s*[?!]/u.test(after),
  );
  return cried && !saysNothing(exchange);
}

/** Whether something in the reply means, is a kind of, or is a part of something in the line. In English alone. */
export function isRelated(exchange: Exchange): boolean {
  const { line, reply } = ownWords(exchange);
  return line.some((said) => reply.some((answered) => areRelated(said, answered)));
}

/** Whether a dictionary would explain something in the reply by something in the line, or the other way round. */
export function isExplained(exchange: Exchange): boolean {
  const { line, reply } = ownWords(exchange);
  const explains = (words: readonly string[], others: readonly string[]) =>
    words.some((word) => explanations(word).some((part) => others.includes(part)));
  return explains(line, reply) || explains(reply, line);
}

/** The concrete words, in their base forms, that line and reply don't share. */
function ownWords({ line, reply, shared }: Exchange): { line: string[]; reply: string[] } {
  const bases = ({ language, concrete }: Speech) =>
    language === 'en'
      ? concrete.map((forms) => [...forms][1] ?? [...forms][0] ?? '').filter((word) => !shared.has(word))
      : [];
  return { line: bases(line), reply: bases(reply) };
}
