import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectModels, modelEnvironment } from '@improv/core';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { startGeminiWire } from '../src/byHand/geminiWire.ts';
import { readerIn } from '../src/byHand/reader.ts';

/** Answers as a reader does: reads the question, and writes the whole answer at once. */
function write(folder: string, number: string, text: string): void {
  writeFileSync(join(folder, 'draft'), text);
  renameSync(join(folder, 'draft'), join(folder, 'answers', `${number}.txt`));
}

it('asks a reader by way of a folder, and plays what they answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'improv-eval-'));
  const told: string[] = [];
  const reader = readerIn(folder, (file) => {
    told.push(file);
    const number = file.slice(-7, -3);
    const isJson = readFileSync(file, 'utf8').includes('JSON to instructions/');
    write(folder, number, isJson ? '{"doors": 3}' : 'The lamp is yours.\n');
  });
  const wire = await startGeminiWire((question) => reader.answer(question));
  try {
    const models = connectModels(modelEnvironment({ UNDERSTUDY_URL: wire.url }));
    const prompt = { instructions: 'Be a pier.', parts: ['{"a": 1}', 'I lit the lantern.'] };
    const sink = { words: () => undefined, restart: () => undefined };
    expect((await models.stream('partner', prompt, sink)).text).toBe('The lamp is yours.');
    expect((await models.ask('room', prompt, z.object({ doors: z.int() }))).value).toEqual({ doors: 3 });

    expect(told).toEqual([1, 2].map((n) => join(folder, 'questions', `000${n}.md`)));
    const question = readFileSync(join(folder, 'answered/0001.md'), 'utf8');
    expect(question).toContain('I lit the lantern.');
    expect(question).toContain('Answer: plain text, in answers/0001.txt');
    const [, instructions = ''] = /Instructions: (\S+)/u.exec(question) ?? [];
    expect(readFileSync(join(folder, instructions), 'utf8')).toBe('Be a pier.\n');
    // The same instructions for both, and the schema of the second.
    expect(readdirSync(join(folder, 'instructions'))).toHaveLength(2);
    expect(existsSync(join(folder, 'questions/0001.md'))).toBe(false);
  } finally {
    await wire.stop();
    rmSync(folder, { recursive: true });
  }
});
