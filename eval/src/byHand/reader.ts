import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { WireQuestion } from './geminiWire.ts';

const looksEveryMs = 200;

/** A reader who answers a model's questions by hand, by way of a folder. */
export interface Reader {
  /** Writes the question to `questions/<number>.md`, and waits for `answers/<number>.txt`. */
  answer(question: WireQuestion): Promise<string>;
}

/**
 * Standing instructions and schemas, which come again and again, are written once to `instructions/`; a question names them.
 * What was answered moves to `answered/`.
 * @param folder is made if need be; a fresh one for each run, because questions are numbered from 1
 * @param tell is told the path of each new question
 */
export function readerIn(folder: string, tell: (file: string) => void): Reader {
  for (const name of ['instructions', 'questions', 'answers', 'answered'])
    mkdirSync(join(folder, name), { recursive: true });
  let asked = 0;
  return {
    async answer({ model, instructions, schema, parts }) {
      asked += 1;
      const number = String(asked).padStart(4, '0');
      const question = join(folder, 'questions', `${number}.md`);
      const answer = join(folder, 'answers', `${number}.txt`);
      const answerAs = schema === '' ? 'plain text' : `JSON to ${standing(folder, schema, 'json')}`;
      const head = [
        `# ${number}`,
        `Model: ${model}`,
        `Instructions: ${standing(folder, instructions, 'md')}`,
        `Answer: ${answerAs}, in answers/${number}.txt`,
      ];
      writeFileSync(question, `${[...head, ...parts.map((part) => `---\n\n${part}`)].join('\n\n')}\n`);
      tell(question);
      while (!existsSync(answer)) await pause(looksEveryMs);
      const text = readFileSync(answer, 'utf8').trim();
      renameSync(question, join(folder, 'answered', `${number}.md`));
      renameSync(answer, join(folder, 'answered', `${number}.txt`));
      return text;
    },
  };
}

/** Writes a text that stays the same from question to question. @returns its path in the folder */
function standing(folder: string, text: string, extension: 'md' | 'json'): string {
  const name = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const path = join('instructions', `${name}.${extension}`);
  writeFileSync(join(folder, path), `${text}\n`);
  return path;
}
